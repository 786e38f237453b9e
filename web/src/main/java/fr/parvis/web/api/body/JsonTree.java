package fr.parvis.web.api.body;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A body as RFC 8259 reads it, and stricter: UTF-8 without a broken byte, each name once, {@value #DEEPEST} levels at most.
 * Values are {@link Map}, {@link List}, {@link String}, {@link Figure}, {@link Boolean} and null; a number keeps its digits.
 */
final class JsonTree {
    /** The whole body, in an answer that says which field was refused. */
    static final String BODY = "body";

    private static final int DEEPEST = 16;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** A number as it was written: what it is good for depends on the field. */
    record Figure(String digits) {}

    /**
     * Reads a whole body.
     *
     * @throws Refused when it is no JSON
     */
    static Object read(byte[] body) {
        try (JsonParser parser = JSON.createParser(new StringReader(decode(body)))) {
            Object value = new JsonTree(parser).value(parser.next(), "", 0);
            if (parser.hasNext()) {
                throw new Refused(BODY, Wanted.a("json"));
            }
            return value;
        } catch (JsonException | java.util.NoSuchElementException | IllegalStateException broken) {
            throw new Refused(BODY, Wanted.a("json"));
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new Refused(BODY, Wanted.a("utf8"));
        }
    }

    private Object value(Event event, String place, int depth) {
        if (depth > DEEPEST) {
            throw new Refused(BODY, Wanted.a("flat"));
        }
        return switch (event) {
            case START_OBJECT -> object(place, depth);
            case START_ARRAY -> array(place, depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> new Figure(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new Refused(BODY, Wanted.a("json"));
        };
    }

    private Map<String, Object> object(String place, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            String member = Pointer.below(place, name);
            if (members.containsKey(name)) {
                throw new Refused(member, Wanted.a("once"));
            }
            members.put(name, value(parser.next(), member, depth + 1));
        }
        return members;
    }

    private List<Object> array(String place, int depth) {
        List<Object> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            items.add(value(event, Pointer.below(place, Integer.toString(items.size())), depth + 1));
        }
        return items;
    }
}
