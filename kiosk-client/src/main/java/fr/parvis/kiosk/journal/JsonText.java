package fr.parvis.kiosk.journal;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON as the terminal writes and reads it: one provider found once, and text that is no object is told as such. */
public final class JsonText {
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    /** An empty object to fill. */
    public static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** The object of a text; empty when it is none. */
    public static Optional<JsonObject> read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException | ClassCastException noObject) {
            return Optional.empty();
        }
    }

    /** The object of bytes in UTF-8; empty when they are none. */
    public static Optional<JsonObject> read(byte[] bytes) {
        return read(new String(bytes, StandardCharsets.UTF_8));
    }

    /** A copy to which more may be added; what is added replaces. */
    public static JsonObjectBuilder more(JsonObject object) {
        return JSON.createObjectBuilder(object);
    }

    /** The text under a name; empty when it is absent, null or no text. */
    public static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof jakarta.json.JsonString text
                ? Optional.of(text.getString())
                : Optional.empty();
    }

    /** The number under a name, or {@code usual}. */
    public static long number(JsonObject object, String name, long usual) {
        return object.get(name) instanceof jakarta.json.JsonNumber number ? number.longValue() : usual;
    }
}
