package fr.parvis.replay.scenario;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
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
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = Json.createParser(bytes)) {
            return node(file, parser, parser.next());
        } catch (JsonParsingException wrong) {
            throw new BadInput(file, wrong.getLocation().getLineNumber(), wrong.getMessage());
        } catch (IOException broken) {
            throw new BadInput(file, 1, "cannot be read (" + broken.getMessage() + ")");
        }
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
        if (value instanceof Double number) {
            return number;
        }
        throw problem("a number is expected here");
    }

    long whole() {
        double number = number();
        if (number != Math.rint(number)) {
            throw problem("a whole number is expected here, not " + number);
        }
        return (long) number;
    }
}
