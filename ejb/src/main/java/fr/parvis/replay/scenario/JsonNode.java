package fr.parvis.replay.scenario;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a JSON file that remembers its line, so that whatever is wrong with it can be told.
 *
 * <p>The value is a map of nodes, a list of nodes, a string, a number, true, false or null.
 */
final class JsonNode {

    private final Path file;
    private final long line;
    private final Object value;

    private JsonNode(Path file, long line, Object value) {
        this.file = file;
        this.line = line;
        this.value = value;
    }

    static JsonNode read(Path file) {
        try (JsonParser parser = Json.createParser(new StringReader(text(file)))) {
            JsonNode root = node(file, parser, parser.next());
            if (parser.hasNext()) {
                throw new BadInput(file, parser.getLocation().getLineNumber(), "something stands after the end");
            }
            return root;
        } catch (JsonParsingException wrong) {
            throw new BadInput(file, wrong.getLocation().getLineNumber(), wrong.getMessage());
        } catch (IOException broken) {
            throw BadInput.unreadable(file, broken);
        }
    }

    /** The whole file, without the mark some editors begin it with. */
    private static String text(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String known = text.startsWith(BadInput.MARK) ? text.substring(1) : text;
        int strange = known.indexOf(BadInput.STRANGE);
        if (strange >= 0) {
            long line = 1
                    + known.substring(0, strange)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            throw new BadInput(file, line, BadInput.NOT_UTF_8);
        }
        return known;
    }

    private static JsonNode node(Path file, JsonParser parser, JsonParser.Event event) {
        long line = parser.getLocation().getLineNumber();
        Object value =
                switch (event) {
                    case START_OBJECT -> members(file, parser);
                    case START_ARRAY -> elements(file, parser);
                    case VALUE_STRING -> parser.getString();
                    case VALUE_NUMBER -> parser.getBigDecimal().doubleValue();
                    default -> event;
                };
        return new JsonNode(file, line, value);
    }

    private static Map<String, JsonNode> members(Path file, JsonParser parser) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = parser.getString();
            members.put(name, node(file, parser, parser.next()));
        }
        return members;
    }

    private static List<JsonNode> elements(Path file, JsonParser parser) {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            elements.add(node(file, parser, event));
        }
        return elements;
    }

    BadInput problem(String what) {
        return new BadInput(file, line, what);
    }

    /** Refuses members nobody knows. */
    JsonNode only(Set<String> names) {
        members().forEach((name, member) -> {
            if (!names.contains(name)) {
                throw member.problem("unknown name '" + name + "'");
            }
        });
        return this;
    }

    JsonNode get(String name) {
        JsonNode member = members().get(name);
        if (member == null) {
            throw problem("'" + name + "' is missing");
        }
        return member;
    }

    boolean has(String name) {
        return members().containsKey(name);
    }

    @SuppressWarnings("unchecked")
    private Map<String, JsonNode> members() {
        if (value instanceof Map) {
            return (Map<String, JsonNode>) value;
        }
        throw problem("an object is expected here");
    }

    @SuppressWarnings("unchecked")
    List<JsonNode> list() {
        if (value instanceof List) {
            return (List<JsonNode>) value;
        }
        throw problem("a list is expected here");
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw problem("a text is expected here");
    }

    double number() {
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw problem("a number is expected here");
    }

    /** A number that lies between two others. */
    double within(double low, double high) {
        double number = number();
        if (number < low || number > high) {
            throw problem(number + " does not lie between " + low + " and " + high);
        }
        return number;
    }

    /** Yes or no: a truth value, or a number other than zero. */
    boolean flag() {
        return value == JsonParser.Event.VALUE_TRUE || (value != JsonParser.Event.VALUE_FALSE && number() != 0);
    }

    long whole() {
        double number = number();
        if (number != Math.rint(number)) {
            throw problem("a whole number is expected here, not " + number);
        }
        return (long) within(-BadInput.FURTHEST, BadInput.FURTHEST);
    }
}
