package fr.parvis.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code demonstration.json}: the cast and the stage of the demonstration. */
final class Script {
    /** The password of every demonstration account: public, hence refused anywhere else. */
    static final String PASSWORD = "bienvenue-au-parvis";

    private static final String FILE = "demonstration.json";

    private final JsonObject script;

    private Script(JsonObject script) {
        this.script = script;
    }

    static Script read() {
        try (InputStream file = Script.class.getResourceAsStream(FILE);
                JsonReader reader = Json.createReader(file)) {
            return new Script(reader.readObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<JsonObject> sites() {
        return objects(script, "sites").toList();
    }

    List<JsonObject> agents() {
        return objects(script, "agents").toList();
    }

    /** The objects of a list in the script. */
    static Stream<JsonObject> objects(JsonObject holder, String list) {
        return holder.getOrDefault(list, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject);
    }

    /** The words of a comma-separated text in the script. */
    static Set<String> words(JsonObject holder, String name) {
        String text = holder.getString(name);
        return text.isEmpty() ? Set.of() : Set.of(text.split(","));
    }
}
