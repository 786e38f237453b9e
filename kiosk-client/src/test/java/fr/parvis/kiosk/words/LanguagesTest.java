package fr.parvis.kiosk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every language says the whole of what French says, in its own words and letters. */
class LanguagesTest {
    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");
    private static final Set<String> FROM_THE_RIGHT = Set.of("Arab", "Hebr");
    /** How an hour is written is each language's own affair. */
    private static final Pattern TIME = Pattern.compile("time\\..*");

    private static final Language FRENCH = Language.all().get(0);

    @Test
    void every_language_has_every_bundle() {
        assertThat(Language.whole()).allSatisfy(language -> assertThat(Bundles.NAMES)
                .as(language.code())
                .allMatch(bundle -> Bundles.exists(bundle, language.code())));
    }

    @Test
    void no_text_is_missing_and_none_is_too_many() {
        forEachTranslation((bundle, language) -> assertThat(
                        keys(Bundles.own(bundle, language.code()).keySet()))
                .as("%s in %s", bundle, language)
                .containsExactlyInAnyOrderElementsOf(
                        keys(Bundles.read(bundle, FRENCH).keySet())));
        assertThat(Bundles.NAMES)
                .allSatisfy(bundle -> assertThat(Bundles.read(bundle, FRENCH).keySet())
                        .as(bundle)
                        .containsAll(Bundles.own(bundle, "fr-falc").keySet()));
    }

    /** "3 people" needs "people" in two forms in French, in four in Russian, in five in Arabic. */
    @Test
    void every_language_has_its_own_plural_forms() {
        forEachTranslation((bundle, language) -> counted(bundle)
                .forEach(base -> assertThat(Bundles.own(bundle, language.code()).keySet())
                        .as("%s %s in %s", bundle, base, language)
                        .contains(base + ".zero")
                        .containsAll(language.plurals().stream()
                                .map(form -> base + "." + form)
                                .toList())));
    }

    @Test
    void the_same_facts_are_filled_in() {
        forEachTranslation((bundle, language) -> {
            Map<String, String> french = Bundles.read(bundle, FRENCH);
            Bundles.own(bundle, language.code()).forEach((key, text) -> {
                if (!TIME.matcher(key).matches() && !PLURAL.matcher(key).find() && french.containsKey(key)) {
                    assertThat(blanks(text))
                            .as("%s %s in %s", bundle, key, language)
                            .isEqualTo(blanks(french.get(key)));
                }
            });
        });
    }

    /** A form may say its number in words only where it means that number alone: "one" also means 21 in Russian. */
    @Test
    void a_plural_form_shows_its_number() {
        forEachTranslation((bundle, language) -> counted(bundle).forEach(base -> {
            Map<String, String> texts = Bundles.own(bundle, language.code());
            language.plurals().stream()
                    .filter(form -> !meansOneNumber(form, language))
                    .forEach(form -> assertThat(texts.get(base + "." + form))
                            .as("%s.%s in %s", base, form, language)
                            .contains("{count}"));
        }));
    }

    private static boolean meansOneNumber(String form, Language language) {
        return form.equals("two") || (form.equals("one") && !language.script().equals("Cyrl"));
    }

    @Test
    void nothing_is_empty_that_french_says() {
        forEachTranslation((bundle, language) -> {
            Map<String, String> french = Bundles.read(bundle, FRENCH);
            assertThat(Bundles.own(bundle, language.code())).allSatisfy((key, text) -> assertThat(text.isBlank())
                    .as("%s %s in %s", bundle, key, language)
                    .isEqualTo(french.getOrDefault(key, "said").isBlank()));
        });
    }

    /** Text that is the same as in French or English was forgotten, unless {@code the-same-word.txt} says otherwise. */
    @Test
    void nothing_was_left_in_french_or_english() throws IOException {
        Set<String> known = Set.copyOf(Files.readAllLines(Path.of("src/test/resources/words/the-same-word.txt")));
        List<String> forgotten = new ArrayList<>();
        forEachTranslation((bundle, language) -> Bundles.own(bundle, language.code())
                .forEach((key, text) -> List.of("fr", "en").stream()
                        .filter(other -> !other.equals(language.code()))
                        .filter(other ->
                                text.equalsIgnoreCase(Bundles.own(bundle, other).get(key)))
                        .filter(other -> letters(text) > 3 && !known.contains(text))
                        .forEach(other -> forgotten.add(bundle + " " + key + " in " + language + " is " + other))));
        assertThat(forgotten).isEmpty();
    }

    /** Names such as OpenMoji and RIB stay in Latin letters: at least 60 % of a bundle is in the language's own. */
    @Test
    void every_language_is_in_its_own_letters() {
        forEachTranslation((bundle, language) -> {
            String all = BLANK.matcher(String.join(
                            " ", Bundles.own(bundle, language.code()).values()))
                    .replaceAll("");
            long own = all.codePoints()
                    .filter(Character::isLetter)
                    .filter(letter -> Character.UnicodeScript.of(letter)
                            .equals(Character.UnicodeScript.forName(language.script())))
                    .count();
            assertThat(own).as("%s in %s", bundle, language).isGreaterThan(letters(all) * 6 / 10);
        });
    }

    @Test
    void arabic_letters_run_from_the_right_and_digits_are_those_of_the_ticket() {
        assertThat(Language.all()).allSatisfy(language -> assertThat(language.dir())
                .as(language.code())
                .isEqualTo(FROM_THE_RIGHT.contains(language.script()) ? "rtl" : "ltr"));
        forEachTranslation((bundle, language) -> assertThat(
                        Bundles.own(bundle, language.code()).values())
                .as("%s in %s", bundle, language)
                .noneMatch(text -> text.codePoints().anyMatch(sign -> Character.isDigit(sign) && sign > '9')));
    }

    @Test
    void a_sentence_is_short_in_every_language() {
        forEachTranslation((bundle, language) -> Bundles.own(bundle, language.code())
                .forEach((key, text) -> assertThat(Sentences.of(text))
                        .as("%s %s in %s", bundle, key, language)
                        .allMatch(sentence -> sentence.split("\\s+", -1).length <= 12)));
    }

    /** A language that nobody has read says so on the page "about", in words that exist. */
    @Test
    void who_has_read_a_language_can_be_said() {
        assertThat(Language.all())
                .allSatisfy(language -> assertThat(Bundles.read("about", FRENCH).keySet())
                        .contains("read." + language.read(), "voice." + language.voice()));
    }

    @Test
    void the_table_of_languages_in_the_docs_says_the_same() throws IOException {
        String table = Files.readString(Path.of("..", "docs", "languages.md"));
        assertThat(Language.all()).allSatisfy(language -> assertThat(table)
                .contains(
                        "| `" + language.code() + "` | " + inDocs(language.read()) + " | " + language.voice() + " |"));
    }

    private static String inDocs(String read) {
        return switch (read) {
            case "yes" -> "read by a native speaker";
            case "no" -> "not yet read by a native speaker";
            case "falc" -> "written by the team, not yet read by people concerned";
            default -> throw new IllegalArgumentException("Unknown mark: " + read);
        };
    }

    private interface Check {
        void of(String bundle, Language language);
    }

    private static void forEachTranslation(Check check) {
        Language.translations().forEach(language -> Bundles.NAMES.forEach(bundle -> check.of(bundle, language)));
    }

    private static Set<String> keys(Set<String> keys) {
        return keys.stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(".*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Texts that come in plural forms, without the form. */
    private static Set<String> counted(String bundle) {
        return Bundles.read(bundle, FRENCH).keySet().stream()
                .filter(key -> key.endsWith(".zero"))
                .map(key -> PLURAL.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .count();
    }
}
