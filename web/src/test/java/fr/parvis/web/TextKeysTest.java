package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page or a touch screen says by its key stands in the texts: nobody ever reads {@code ???motifs.quota???}. */
class TextKeysTest {
    private static final Path BUNDLE = Path.of("src/main/resources/fr/parvis/web/texts.properties");

    /** {@code t['app.save']} says all of a key, {@code t['site.'.concat(name)]} how it begins. */
    private static final Pattern ON_PAGE = Pattern.compile("\\bt\\['([^']+)'(\\])?");

    /** {@code say('ticket.yours'} says all of a key unless a blank for a variable follows: {@code say(`needs.${need}`}. */
    private static final Pattern ON_SCREEN = Pattern.compile("\\bsay\\((['\"`])([a-z][A-Za-z0-9.-]*)(\\1|\\$\\{)");

    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    @Test
    void every_key_that_a_page_names_is_in_the_bundle() throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            bundle.load(reader);
        }
        List<Path> pages = Screens.named(name -> name.endsWith(".xhtml"));

        List<String> missing = pages.stream()
                .flatMap(page -> missing(Screens.shortName(page), keysOfPage(page), bundle.stringPropertyNames()))
                .toList();

        assertThat(pages.stream().mapToLong(page -> keysOfPage(page).count()).sum())
                .as("the check sees keys")
                .isGreaterThan(500);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_that_a_touch_screen_names_is_in_its_texts() {
        List<Path> scripts = Screens.named(name -> name.endsWith(".js")).stream()
                .filter(script -> texts(script).isPresent())
                .toList();

        List<String> missing = scripts.stream()
                .flatMap(script -> missing(
                        Screens.shortName(script),
                        keysOfScreen(script),
                        jsonKeys(texts(script).orElseThrow())))
                .toList();

        assertThat(scripts.stream()
                        .mapToLong(script -> keysOfScreen(script).count())
                        .sum())
                .as("the check sees keys")
                .isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void a_key_that_is_nowhere_is_seen() {
        Set<String> known = Set.of("app.save", "site.name");

        assertThat(missing("page", Stream.of(new Key("app.save", true), new Key("site.", false)), known))
                .isEmpty();
        assertThat(missing("page", Stream.of(new Key("app.sav", true), new Key("motif.", false)), known))
                .hasSize(2);
    }

    /** The French texts of the screen that a script belongs to: beside it, or beside a folder that it is in. */
    private static Optional<Path> texts(Path script) {
        return Stream.iterate(script.getParent(), Objects::nonNull, Path::getParent)
                .takeWhile(folder ->
                        !folder.endsWith("screens") || folder.getParent().endsWith("kiosk"))
                .map(folder -> folder.resolve("texts").resolve("fr.json"))
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<String> missing(String file, Stream<Key> named, Set<String> known) {
        return named.filter(key -> known.stream().noneMatch(key::isOf)).map(key -> file + ": " + key.text());
    }

    private static Stream<Key> keysOfPage(Path page) {
        return matches(ON_PAGE, page).map(found -> new Key(found.group(1), found.group(2) != null));
    }

    private static Stream<Key> keysOfScreen(Path script) {
        return matches(ON_SCREEN, script)
                .map(found -> new Key(found.group(2), !found.group(3).equals("${")));
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> jsonKeys(Path file) {
        Set<String> keys = new TreeSet<>();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            collect("", reader.readObject(), keys);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return keys;
    }

    private static void collect(String before, JsonObject texts, Set<String> keys) {
        texts.forEach((name, value) -> {
            if (value.getValueType() == JsonValue.ValueType.OBJECT) {
                collect(before + name + ".", value.asJsonObject(), keys);
            } else {
                keys.add(before + name);
            }
        });
    }

    /**
     * A key as a page names it.
     *
     * @param text the key, or how it begins
     * @param whole whether that is all of it
     */
    private record Key(String text, boolean whole) {
        boolean isOf(String known) {
            return whole
                    ? known.equals(text)
                            || PLURAL.matcher(known).replaceFirst("").equals(text)
                    : known.startsWith(text);
        }
    }
}
