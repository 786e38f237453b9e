package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wall says where to go as the sign says it, in each language: the sequence of sounds, and every sound is there. */
class SpokenLabelsIT {
    private static final Path LABELS = Path.of("src/test/resources/screens/labels.tsv");
    private static final Path AUDIO = Path.of("../kiosk-client/src/main/resources/screens/audio");
    private static final String SAY = "async ([language, label]) => {"
            + " const { loadTexts } = await import('/common/texts.js');"
            + " const { loadPlaceWords } = await import('/common/place.js');"
            + " const { spokenCall } = await import('/wall/announcer.js');"
            + " await loadPlaceWords();"
            + " return spokenCall({ number: 'A046', series: 'A', rank: 46, counter: label },"
            + " await loadTexts('wall', language)); }";

    private static StaticScreens screens;
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        screens = StaticScreens.open();
        chromium = Chromium.open();
        page = chromium.page(800, 600);
        page.navigate(screens.address("/about/index.html"));
    }

    @AfterAll
    static void close() {
        chromium.close();
        screens.close();
    }

    @Test
    void a_label_is_said_as_the_sign_says_it_in_every_language() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String language : List.of("fr", "fr-falc", "en", "ar", "uk", "ro", "es", "pt", "tr", "ru")) {
            String tag = language.equals("fr-falc") ? "fr" : language;
            for (String line : Files.readAllLines(LABELS)) {
                String[] columns = line.split("\t", 2);
                List<String> said = say(language, columns[0]);
                List<String> expected = new ArrayList<>(List.of("call.number", "letter.A", "number.46"));
                expected.addAll(pieces(columns[1], tag));
                all.assertThat(said)
                        .as(language + ": " + columns[0])
                        .isEqualTo(expected.stream()
                                .map(piece -> tag + "/" + piece)
                                .toList());
                all.assertThat(said).as("sounds").allMatch(piece -> Files.exists(AUDIO.resolve(piece + ".opus")));
            }
        }
        all.assertAll();
    }

    /** "Cent" is "cien" but "ciento uno" in Spanish; Portuguese and Arabic say "and" after the hundreds. */
    @Test
    void numbers_are_composed_as_each_language_composes_them() {
        assertThat(say("fr", "Bureau 171")).endsWith("fr/number.100", "fr/number.71");
        assertThat(say("es", "Bureau 100")).endsWith("es/place.bureau", "es/number.100.alone");
        assertThat(say("es", "Bureau 101")).endsWith("es/number.100", "es/number.1");
        assertThat(say("pt", "Bureau 100")).endsWith("pt/number.100.alone");
        assertThat(say("pt", "Bureau 946")).endsWith("pt/number.900", "pt/number.and", "pt/number.46");
        assertThat(say("ar", "Bureau 205")).endsWith("ar/number.200", "ar/number.and", "ar/number.5");
        assertThat(say("ar", "Bureau 300")).endsWith("ar/place.bureau", "ar/number.300");
        assertThat(say("fr", "Bureau 1000")).endsWith("fr/place.bureau", "fr/number.1000");
        assertThat(say("fr", "Bureau 1080")).endsWith("fr/number.1000", "fr/number.80");
    }

    private static List<String> pieces(String column, String tag) {
        if (column.startsWith("?")) {
            return List.of("call.look");
        }
        return Stream.of(column.split(" ", -1))
                .flatMap(piece ->
                        Character.isDigit(piece.charAt(0)) ? number(Integer.parseInt(piece), tag) : Stream.of(piece))
                .toList();
    }

    private static Stream<String> number(int number, String tag) {
        List<String> pieces = new ArrayList<>();
        if (number >= 1000) {
            pieces.add("number.1000");
        }
        int hundreds = number % 1000 / 100 * 100;
        int rest = number % 100;
        boolean alone = number == 100 && List.of("es", "pt").contains(tag);
        if (hundreds > 0) {
            pieces.add("number." + hundreds + (alone ? ".alone" : ""));
        }
        if (hundreds > 0 && rest > 0 && List.of("ar", "pt").contains(tag)) {
            pieces.add("number.and");
        }
        if (rest > 0 || number == 0) {
            pieces.add("number." + rest);
        }
        return pieces.stream();
    }

    private static List<String> say(String language, String label) {
        return ((List<?>) page.evaluate(SAY, List.of(language, label)))
                .stream().map(Object::toString).toList();
    }
}
