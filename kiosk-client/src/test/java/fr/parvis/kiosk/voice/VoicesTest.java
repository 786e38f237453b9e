package fr.parvis.kiosk.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.words.Bundles;
import fr.parvis.kiosk.words.Language;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The voice says what the screens show, in every language that has one, and it can be heard. Where this fails, run
 * {@code node scripts/make-voices.mjs}: docs/languages.md.
 */
class VoicesTest {
    private static final Path AUDIO = Bundles.SCREENS.resolve("audio");
    private static final long MOST_BYTES = 15_000_000;
    private static final double SOFTEST_DECIBELS = -35;
    private static final Pattern CLOCK = Pattern.compile("^(?:hour|minute|date)\\.");
    private static final Map<String, String> FRENCH = Voice.of("fr").sounds();
    /** Signs and abbreviations that are wrong in every language. */
    private static final Pattern MISREAD =
            Pattern.compile("\\d\\s?h(?!\\p{L})|[nN]\\s?[°º]|\\bM\\.|\\b(?:Mme|Mlle|Dr)\\b|[&%€§/+=#@]");

    /** French: ordinals in digits, and letters that are a word to the synthesizer ("CCAS" sounds like "cas"). */
    private static final Pattern MISREAD_FRENCH = Pattern.compile(
            MISREAD.pattern() + "|\\d(?:e|er|re|ème|nd|nde)(?!\\p{L})|(?<!\\p{L})\\p{Lu}{2,}(?!\\p{L})");

    private static final Pattern STRETCH = Pattern.compile("\\.\\d$");

    static List<Language> spoken() {
        return Language.all().stream().filter(Voice::exists).toList();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void every_text_that_is_said_has_its_sound_and_no_other_sound_is_there(Language language) throws IOException {
        try (Stream<Path> files = Files.list(AUDIO.resolve(language.code()))) {
            Set<String> there = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(there)
                    .containsExactlyInAnyOrderElementsOf(Voice.of(language.code()).sounds().keySet().stream()
                            .map(name -> name + ".opus")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void every_sound_says_todays_text(Language language) {
        JsonObject noted = manifest(language.code());
        List<String> stale = new ArrayList<>();
        Voice.of(language.code()).sounds().forEach((name, words) -> {
            JsonObject sound = noted.getJsonObject(name);
            if (sound == null || !sound.getString("text").equals(Recording.hash(words.getBytes(UTF_8)))) {
                stale.add(name);
            }
        });
        assertThat(stale).as("run scripts/make-voices.mjs").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void every_file_is_the_one_that_was_noted(Language language) {
        JsonObject noted = manifest(language.code());
        assertThat(noted.keySet().stream()
                        .filter(name -> !noted.getJsonObject(name)
                                .getString("file")
                                .equals(Recording.hash(file(language, name))))
                        .toList())
                .as("run scripts/make-voices.mjs, which notes new recordings")
                .isEmpty();
    }

    /** Every recording of a person is decoded; of the synthesizer's, whose level the manifest tells, one in eight. */
    @ParameterizedTest
    @MethodSource("spoken")
    void every_sound_can_be_heard(Language language) {
        JsonObject noted = manifest(language.code());
        assertThat(noted).allSatisfy((name, sound) -> assertThat(
                        sound.asJsonObject().getJsonNumber("decibels").doubleValue())
                .as(name)
                .isGreaterThan(SOFTEST_DECIBELS));
        assertThat(noted.keySet().stream()
                        .filter(name -> isDecoded(name, noted.getJsonObject(name)))
                        .filter(name -> !(new Recording(file(language, name)).decibels() > SOFTEST_DECIBELS))
                        .toList())
                .as("too soft")
                .isEmpty();
    }

    private static boolean isDecoded(String name, JsonObject noted) {
        return noted.getString("source").equals("human") || Math.floorMod(name.hashCode(), 8) == 0;
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void every_sound_lasts_as_long_as_noted(Language language) {
        JsonObject noted = manifest(language.code());
        assertThat(noted.keySet().stream()
                        .filter(name -> Math.abs(new Recording(file(language, name)).seconds()
                                        - noted.getJsonObject(name)
                                                .getJsonNumber("seconds")
                                                .doubleValue())
                                > 0.2)
                        .toList())
                .isEmpty();
    }

    /** A sound three times as long or short as the French one says something else, or is cut. */
    @ParameterizedTest
    @MethodSource("spoken")
    void a_text_is_said_about_as_long_as_in_french(Language language) {
        Map<String, Double> own = secondsByText(language.code());
        Map<String, Double> french = secondsByText("fr");
        List<String> odd = new ArrayList<>();
        own.forEach((text, seconds) -> {
            double expected = french.getOrDefault(text, seconds) * share(language, text);
            if (seconds < 0.3 * expected || seconds > 3 * Math.max(expected, shortest(text))) {
                odd.add("%s: %.2f s, expected %.2f s".formatted(text, seconds, expected));
            }
        });
        assertThat(odd).isEmpty();
    }

    /** Easy French has other words than French: as long as that many letters take. */
    private static double share(Language language, String text) {
        if (language.isWhole() || !FRENCH.containsKey(text)) {
            return 1;
        }
        return (double) Voice.of(language.code()).sounds().get(text).length()
                / FRENCH.get(text).length();
    }

    /** French has bare numbers in its hours, others say "minutes" or "o'clock" with them. */
    private static double shortest(String text) {
        return CLOCK.matcher(text).find() ? 1.1 : 0.3;
    }

    /** Seconds of each text, its stretches together; */
    private static Map<String, Double> secondsByText(String code) {
        Set<String> pieces = Voice.of("fr").file().getJsonObject("pieces").keySet();
        Map<String, Double> seconds = new TreeMap<>();
        manifest(code)
                .forEach((name, sound) -> seconds.merge(
                        pieces.contains(name) ? name : STRETCH.matcher(name).replaceFirst(""),
                        sound.asJsonObject().getJsonNumber("seconds").doubleValue(),
                        Double::sum));
        return seconds;
    }

    @Test
    void all_sounds_together_are_small_enough_for_the_repository() throws IOException {
        try (Stream<Path> files = Files.walk(AUDIO)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    /** The mark of {@code languages.json} is not better than the truth. */
    @Test
    void a_language_says_whose_voice_it_has() {
        assertThat(Language.all()).allSatisfy(language -> {
            if (!Voice.exists(language)) {
                assertThat(language.voice()).isEqualTo("none");
                return;
            }
            boolean human = manifest(language.code()).values().stream()
                    .allMatch(sound -> sound.asJsonObject().getString("source").equals("human"));
            assertThat(language.voice()).as(language.code()).isEqualTo(human ? "human" : "synthesizer");
        });
    }

    @Test
    void every_voice_has_the_same_pieces_of_numbers_and_hours() {
        Set<String> pieces = Voice.of("fr").file().getJsonObject("pieces").keySet();
        assertThat(pieces).contains("letter.A", "number.0", "number.46", "number.99", "number.900", "hour.23");
        assertThat(spoken().stream().filter(Language::isWhole)).allSatisfy(language -> assertThat(
                        Voice.of(language.code()).file().getJsonObject("pieces").keySet())
                .as(language.code())
                .isEqualTo(pieces));
    }

    /** What the synthesizer reads as something else: "14 h 05" as "hache", "n°" as "enne", "2e", "M.", letters and signs. */
    @ParameterizedTest
    @MethodSource("spoken")
    void nothing_is_said_that_the_synthesizer_spells_wrongly(Language language) {
        Pattern misread = language.code().startsWith("fr") ? MISREAD_FRENCH : MISREAD;
        assertThat(Voice.of(language.code()).sounds().entrySet().stream()
                        .filter(sound -> !sound.getKey().startsWith("letter."))
                        .filter(sound -> misread.matcher(sound.getValue()).find())
                        .toList())
                .as("spell it out under \"said\" in src/voices")
                .isEmpty();
    }

    @Test
    void the_gate_knows_what_is_spelt_wrongly() {
        assertThat(List.of(
                        "14 h 05",
                        "n° 3",
                        "N°3",
                        "2e étage",
                        "1er",
                        "M. Dupont",
                        "Mme Li",
                        "le CCAS",
                        "RSA",
                        "80 %",
                        "4/5",
                        "3 €"))
                .allMatch(text -> MISREAD_FRENCH.matcher(text).find());
        assertThat(List.of("Numéro", "Deuxième étage", "100", "À droite", "Gişe", "Окно", "Regardez l’écran."))
                .noneMatch(text -> MISREAD_FRENCH.matcher(text).find());
    }

    private static JsonObject manifest(String code) {
        return Bundles.object(Voice.FOLDER.resolve("manifests").resolve(code + ".json"))
                .getJsonObject("sounds");
    }

    private static Path file(Language language, String name) {
        return AUDIO.resolve(language.code()).resolve(name + ".opus");
    }
}
