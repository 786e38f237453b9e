package fr.parvis.kiosk.voice;

import fr.parvis.kiosk.words.Bundles;
import fr.parvis.kiosk.words.Language;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the voice of one language must say today, by sound: the texts of the screens, and the pieces of numbers and hours. */
record Voice(String code, JsonObject file) {
    static final Path FOLDER = Path.of("src", "voices");
    private static final JsonObject SPOKEN = Bundles.object(FOLDER.resolve("spoken.json"));
    private static final Pattern BRACES = Pattern.compile("\\{\\w+}");
    private static final Pattern AUDIBLE = Pattern.compile("[\\p{L}\\p{N}]");
    /** Signs that help the voice and are not on the screen: Arabic vowels, the stress of a Russian word. */
    private static final Pattern SPOKEN_SIGNS = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0301]");

    static boolean exists(Language language) {
        return Files.exists(FOLDER.resolve(language.code() + ".json"));
    }

    static Voice of(String code) {
        return new Voice(code, Bundles.object(FOLDER.resolve(code + ".json")));
    }

    /** Sound → words, as the script of the voice cuts them. */
    Map<String, String> sounds() {
        Map<String, String> sounds = new TreeMap<>();
        JsonObject pieces = file.getJsonObject("pieces");
        pieces.keySet().forEach(name -> sounds.put(name, pieces.getString(name)));
        shown().forEach((key, text) -> cut(key, said(key, text), sounds));
        return sounds;
    }

    /** Key → text on the screen, for every text that is said. */
    private Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        JsonObject bundles = SPOKEN.getJsonObject("bundles");
        bundles.forEach((bundle, which) -> Bundles.own(bundle, code).forEach((key, text) -> {
            if (isSaid(key, which)) {
                shown.put(key, text);
            }
        }));
        return shown;
    }

    private static boolean isSaid(String key, JsonValue which) {
        if (which instanceof JsonString) {
            return strings(SPOKEN.getJsonArray("silent"))
                    .noneMatch(silent -> key.equals(silent) || (silent.endsWith(".") && key.startsWith(silent)));
        }
        return strings(which.asJsonArray()).anyMatch(key::equals);
    }

    private static java.util.stream.Stream<String> strings(List<JsonValue> values) {
        return values.stream().map(value -> ((JsonString) value).getString());
    }

    private String said(String key, String text) {
        JsonValue other = file.getJsonObject("said").get(key);
        if (other == null) {
            return text;
        }
        String of = other instanceof JsonObject respelt
                ? respelt.getString("of")
                : SPOKEN_SIGNS.matcher(((JsonString) other).getString()).replaceAll("");
        if (!of.equals(text)) {
            throw new IllegalStateException(
                    "%s says %s for \"%s\", but the screen shows \"%s\"".formatted(code, key, of, text));
        }
        return other instanceof JsonObject respelt ? respelt.getString("say") : ((JsonString) other).getString();
    }

    private static void cut(String key, String text, Map<String, String> sounds) {
        String[] parts = BRACES.split(text, -1);
        for (int at = 0; at < parts.length; at++) {
            if (AUDIBLE.matcher(parts[at]).find()) {
                sounds.put(parts.length == 1 ? key : key + "." + at, spaced(parts[at]));
            }
        }
    }

    private static String spaced(String part) {
        return Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(part)
                .replaceAll(gap -> gap.group().contains("\n") ? "\n" : " ")
                .strip();
    }
}
