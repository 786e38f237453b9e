package fr.parvis.kiosk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** French that everybody can read: short sentences, short words, no secret letters. Easy French keeps stricter rules. */
class ReadabilityTest {
    private static final int MOST_WORDS = 12;
    private static final Pattern WORD_AS_HEARD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{2,}\\b");
    private static final Pattern NEGATION = Pattern.compile("\\b[Nn](?:e |’)");
    private static final Path GLOSSES = Path.of("src/test/resources/words/acronyms.properties");
    private static final Path NEEDED = Path.of("src/test/resources/words/needed-negations.txt");

    /** What a visitor reads in one visit, by the beginnings of the keys. */
    private static final Map<String, List<String>> FLOWS = new TreeMap<>(Map.of(
            "with a code",
                    List.of("attract", "home", "rendezvous", "scan", "code", "confirm", "needs", "ticket", "wait"),
            "without a code", List.of("home", "rendezvous", "nocode", "motif", "needs", "ticket", "wait"),
            "papers", List.of("paper", "question", "prepared"),
            "problems", List.of("problem", "way"),
            "nearby and help", List.of("places", "help", "still", "closed", "paused", "mail")));

    private static final Map<String, String> FACTS = Map.of(
            "time",
            "10 heures",
            "from",
            "9 heures",
            "day",
            "demain",
            "site",
            "Belcourt",
            "counter",
            "Guichet 4",
            "number",
            "A 46");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-falc"})
    void no_sentence_has_more_than_twelve_words(String code) {
        assertThat(texts(code)).allSatisfy((key, text) -> assertThat(Sentences.of(text))
                .as(key)
                .allMatch(sentence -> WORD_AS_HEARD
                                .matcher(sentence.replace("ujourd’hui", "ujourdhui"))
                                .results()
                                .count()
                        <= MOST_WORDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-falc"})
    void every_way_through_the_kiosk_is_easy_to_read(String code) {
        FLOWS.forEach((flow, starts) -> isEasy(code + ": " + flow, inFlow(Bundles.read("kiosk", of(code)), starts)));
        Stream.of("ticket", "booking", "wall", "about", "print")
                .forEach(bundle -> isEasy(
                        code + ": " + bundle,
                        List.copyOf(Bundles.read(bundle, of(code)).values())));
    }

    private static void isEasy(String what, List<String> texts) {
        Readability easy =
                Readability.of(texts.stream().map(ReadabilityTest::filled).toList());
        assertThat(easy.kandelMoles()).as("%s: Kandel–Moles of %s", what, easy).isGreaterThanOrEqualTo(80);
        assertThat(easy.lix()).as("%s: LIX of %s", what, easy).isLessThanOrEqualTo(30);
    }

    /** "RIB" is allowed where a sentence of the same screens says what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-falc"})
    void an_acronym_is_explained(String code) throws IOException {
        Map<String, String> glosses = new TreeMap<>();
        Files.readAllLines(GLOSSES).forEach(line -> glosses.put(line.split(" = ", 2)[0], line.split(" = ", 2)[1]));
        Map<String, String> texts = texts(code);
        texts.forEach((key, text) -> CAPITALS.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(capitals -> !glosses.getOrDefault(capitals, "").equals("a name"))
                .forEach(acronym -> assertThat(texts.values())
                        .as("%s in %s needs its gloss", acronym, key)
                        .contains(glosses.getOrDefault(acronym, "no gloss for " + acronym))));
    }

    /** Rules of easy-to-read French (UNAPEI, Inclusion Europe) that a machine can see. */
    @Test
    void easy_french_keeps_the_rules_of_falc() {
        assertThat(broken(text -> text.contains(";"))).as("semicolons").isEmpty();
        assertThat(broken(
                        text -> Sentences.of(text).stream().anyMatch(one -> one.indexOf(',') != one.lastIndexOf(','))))
                .as("sentences with two commas")
                .isEmpty();
        assertThat(broken(Pattern.compile("[%&§/*]").asPredicate()))
                .as("signs that are not words")
                .isEmpty();
        assertThat(broken(Pattern.compile("\\b(?:I{2,3}|I?V|VI{1,3}|I?X|XI{1,3})\\b")
                        .asPredicate()))
                .as("Roman numerals")
                .isEmpty();
    }

    /** Easy French says what is, not what is not; the few that must say no are listed with their reason. */
    @Test
    void easy_french_says_no_only_where_it_must() throws IOException {
        Set<String> needed = new java.util.HashSet<>();
        Files.readAllLines(NEEDED).forEach(line -> needed.add(line.split(" ", 2)[0]));
        List<String> negative = broken(NEGATION.asPredicate());
        assertThat(negative).isSubsetOf(needed);
        assertThat(needed).as("listed for nothing").isSubsetOf(negative);
    }

    @Test
    void the_measures_are_those_of_the_books() {
        Readability easy = Readability.of(List.of("Le chat dort. Il fait nuit."));
        assertThat(easy.sentences()).isEqualTo(2);
        assertThat(easy.words()).isEqualTo(6);
        assertThat(easy.kandelMoles()).isCloseTo(207 - 1.015 * 3 - 73.6, within(0.001));
        assertThat(easy.lix()).isCloseTo(3, within(0.001));
        Readability hard =
                Readability.of(List.of("L’administration communale vérifie préalablement votre domiciliation"));
        assertThat(hard.kandelMoles()).isLessThan(0);
        assertThat(hard.lix()).isGreaterThan(60);
    }

    private static List<String> broken(Predicate<String> rule) {
        List<String> keys = new ArrayList<>();
        texts("fr-falc").forEach((key, text) -> {
            if (rule.test(filled(text))) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Every text of a language by bundle and key; what staff alone see at installation is left out. */
    private static Map<String, String> texts(String code) {
        Map<String, String> all = new TreeMap<>();
        Bundles.NAMES.forEach(bundle -> Bundles.read(bundle, of(code)).forEach((key, text) -> {
            if (!key.startsWith("enrol.") && !key.endsWith(".link") && !key.startsWith("time.")) {
                all.put(bundle + "/" + key, text);
            }
        }));
        return all;
    }

    private static Language of(String code) {
        return Language.all().stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> inFlow(Map<String, String> texts, List<String> starts) {
        return texts.entrySet().stream()
                .filter(entry ->
                        starts.stream().anyMatch(start -> entry.getKey().startsWith(start + ".")))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> fact : FACTS.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return filled.replaceAll("\\{\\w+}", "10");
    }
}
