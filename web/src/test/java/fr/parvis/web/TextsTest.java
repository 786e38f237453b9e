package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every language says the same things: same keys, same blanks to fill in, nothing forgotten. */
class TextsTest {

    /** {@code texts_fr.properties}, {@code fr.json}, {@code texts.fr.json}: the language is the last word of the name. */
    private static final Pattern BUNDLE =
            Pattern.compile("(?:(.*)[._-])?([a-z]{2}(?:[_-][A-Z]{2})?)\\.(properties|json)");

    private static final Pattern BLANK_TO_FILL = Pattern.compile("\\{\\w+}");

    /** How hours are written is each language's own affair: {@code 10 h}, {@code 10:00}. */
    private static final Pattern TIME = Pattern.compile("/?time\\..*");

    /** Each language has its own plural forms of a text: {@code ahead.one}, {@code ahead.few} count as one key. */
    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    @Test
    void every_language_has_the_same_keys() {
        families().forEach((family, bundles) -> assertThat(bundles).as(family).allSatisfy((file, texts) -> assertThat(
                        texts.keySet())
                .as(file)
                .containsExactlyInAnyOrderElementsOf(
                        bundles.values().iterator().next().keySet())));
    }

    @Test
    void every_language_fills_in_the_same_blanks() {
        families().forEach((family, bundles) -> assertThat(bundles).as(family).allSatisfy((file, texts) -> assertThat(
                        blanks(texts))
                .as(file)
                .isEqualTo(blanks(bundles.values().iterator().next()))));
    }

    /** A text that is empty on purpose, such as the short form of something unknown, is empty everywhere. */
    @Test
    void no_language_forgets_a_text_that_another_one_has() {
        families().forEach((family, bundles) -> assertThat(bundles).as(family).allSatisfy((file, texts) -> assertThat(
                        empty(texts))
                .as(file)
                .isEqualTo(empty(bundles.values().iterator().next()))));
    }

    private static TreeSet<String> empty(Map<String, String> texts) {
        return texts.keySet().stream()
                .filter(key -> texts.get(key).isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Family of bundles → file name → key → text. */
    private static Map<String, Map<String, Map<String, String>>> families() {
        Map<String, Map<String, Map<String, String>>> families = new TreeMap<>();
        for (Path file : Screens.named(name -> BUNDLE.matcher(name).matches())) {
            Matcher name = BUNDLE.matcher(file.getFileName().toString());
            if (name.matches()) {
                String family = Screens.shortName(file.getParent()) + "/" + (name.group(1) == null ? "" : name.group(1))
                        + "." + name.group(3);
                families.computeIfAbsent(family, none -> new TreeMap<>()).put(Screens.shortName(file), read(file));
            }
        }
        return families;
    }

    private static Map<String, TreeSet<String>> blanks(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(entry -> !TIME.matcher(entry.getKey()).matches())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> BLANK_TO_FILL
                                .matcher(entry.getValue())
                                .results()
                                .map(found -> found.group())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> texts = new TreeMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            if (file.toString().endsWith(".json")) {
                try (JsonReader json = Json.createReader(reader)) {
                    flatten("", json.readValue(), texts);
                }
            } else {
                Properties properties = new Properties();
                properties.load(reader);
                properties.forEach((key, text) -> put(texts, key.toString(), text.toString()));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void flatten(String path, JsonValue value, Map<String, String> texts) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> flatten(path + "/" + key, inner, texts));
        } else if (value instanceof JsonArray array) {
            List<JsonValue> values = array;
            for (int index = 0; index < values.size(); index++) {
                flatten(path + "/" + index, values.get(index), texts);
            }
        } else {
            put(texts, path, value instanceof jakarta.json.JsonString text ? text.getString() : value.toString());
        }
    }

    private static void put(Map<String, String> texts, String key, String text) {
        texts.merge(PLURAL.matcher(key).replaceFirst(".*"), text, (one, other) -> one + " " + other);
    }
}
