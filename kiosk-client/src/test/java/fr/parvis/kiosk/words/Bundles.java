package fr.parvis.kiosk.words;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words that visitors see, read from where they are kept: the screens' JSON files and the ticket's properties. */
public final class Bundles {
    /** Where the screens are. */
    public static final Path SCREENS = Path.of("src", "main", "resources", "screens");

    /** The bundles of the screens and of the printed ticket. */
    public static final List<String> NAMES = List.of("kiosk", "ticket", "booking", "wall", "about", "print");

    private static final Path PRINT = Path.of("src/main/resources/fr/parvis/kiosk/print/texts");

    private Bundles() {}

    /** The words of one bundle in one language; what easy French leaves out is French. */
    public static Map<String, String> read(String bundle, Language language) {
        Map<String, String> texts =
                language.isWhole() ? new LinkedHashMap<>() : new LinkedHashMap<>(own(bundle, language.base()));
        texts.putAll(own(bundle, language.code()));
        return texts;
    }

    /** What the file of a language itself says; nothing when there is none. */
    public static Map<String, String> own(String bundle, String code) {
        return bundle.equals("print") ? printed(code) : shown(bundle, code);
    }

    static boolean exists(String bundle, String code) {
        return Files.exists(bundle.equals("print") ? print(code) : screen(bundle, code));
    }

    private static Path screen(String bundle, String code) {
        return SCREENS.resolve(bundle).resolve("texts").resolve(code + ".json");
    }

    private static Path print(String code) {
        return PRINT.resolve(code + ".properties");
    }

    private static Map<String, String> shown(String bundle, String code) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (exists(bundle, code)) {
            JsonObject file = object(screen(bundle, code));
            file.keySet().forEach(key -> texts.put(key, file.getString(key)));
        }
        return texts;
    }

    private static Map<String, String> printed(String code) {
        Map<String, String> texts = new TreeMap<>();
        if (exists("print", code)) {
            try (Reader letters = Files.newBufferedReader(print(code))) {
                Properties file = new Properties();
                file.load(letters);
                file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }

    /** A JSON file as an object. */
    public static JsonObject object(Path file) {
        return value(file).asJsonObject();
    }

    static JsonArray array(String file) {
        return value(SCREENS.resolve(file)).asJsonArray();
    }

    private static JsonValue value(Path file) {
        try (Reader letters = Files.newBufferedReader(file);
                JsonReader json = Json.createReader(letters)) {
            return json.readValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
