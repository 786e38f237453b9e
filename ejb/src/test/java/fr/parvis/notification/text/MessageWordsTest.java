package fr.parvis.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.shared.input.Refused;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The words that Parvis brings, in every language. */
class MessageWordsTest {
    static final List<String> languages = MessageLanguage.CODES;

    private static final ZonedDateTime AUGUST = ZonedDateTime.of(2027, 8, 25, 10, 45, 0, 0, ZoneId.of("Europe/Paris"));
    private static final String BASE = "https://accueil.exemple-ville.fr";
    private static final Map<String, String> FACTS = Map.of(
            "site", "CCAS, accueil social du centre",
            "address", "12 rue de la République, 38000 Grenoble",
            "code", "7KM2 P9QT",
            "link", BASE + "/r/PV1.ABCDEFGHJKMNPQRSTVWXYZ2345.ABCDEFGHJKMNP",
            "stop", BASE + "/n/2n9c-abcdefghijklmnop");

    /** How many SMS the longest usual text of a language may make; letters that are not of the GSM alphabet cost twice as much. */
    private static final Map<String, Integer> SEGMENTS = Map.of("ar", 4, "uk", 4, "ru", 4);

    @ParameterizedTest
    @FieldSource("languages")
    void every_language_has_every_sentence_with_the_same_blanks(String code) {
        MessageLanguage language = MessageLanguage.of(code);

        assertThat(language.code()).isEqualTo(code);
        assertThat(language.keys()).isEqualTo(MessageLanguage.of("fr").keys());
        all().forEach(one -> {
            Wording words = UsualWords.of(one.kind(), one.channel(), language);
            assertThat(Wording.checked(one.channel(), words.subject(), words.body()))
                    .isEqualTo(words);
            Wording filled = filled(language, one);
            assertThat(filled.body() + filled.subject()).doesNotContain("{", "}", "  ");
            assertThat(blanks(words))
                    .as(code + one)
                    .isEqualTo(blanks(UsualWords.of(one.kind(), one.channel(), MessageLanguage.of("fr"))));
        });
    }

    @ParameterizedTest
    @FieldSource("languages")
    void an_sms_makes_no_more_parts_than_its_language_must(String code) {
        MessageLanguage language = MessageLanguage.of(code);
        int most = SEGMENTS.getOrDefault(code, 2);

        for (MessageKind kind : MessageKind.values()) {
            String text = SmsLetters.of(
                    filled(language, new Place(kind, MessageChannel.SMS)).body());
            assertThat(SmsSegments.of(text).segments())
                    .as(code + " " + kind + ": " + text)
                    .isBetween(1, most);
            assertThat(SmsSegments.of(text).gsm()).as(text).isEqualTo(most == 2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|2026-12-01T09:05|mardi 1er décembre|9 h 05",
                "fr|2026-12-03T14:00|jeudi 3 décembre|14 h",
                "fr-falc|2026-12-01T09:20|mardi 1er décembre|9 h 20",
                "en|2026-12-01T09:05|Tuesday 1 December|09:05",
                "ar|2026-12-03T09:20|الخميس 3 ديسمبر|09:20",
                "uk|2026-12-03T09:20|четвер, 3 грудня|09:20",
                "ro|2026-12-03T09:20|joi, 3 decembrie|09:20",
                "es|2026-12-03T09:20|jueves 3 de diciembre|9:20",
                "pt|2026-12-03T09:20|quinta-feira, 3 de dezembro|09:20",
                "tr|2026-12-03T09:20|3 Aralık Perşembe|09:20",
                "ru|2026-12-03T09:20|четверг, 3 декабря|09:20"
            })
    void days_and_hours_are_written_as_the_language_says_them(String code, String moment, String day, String time) {
        ZonedDateTime when = ZonedDateTime.of(java.time.LocalDateTime.parse(moment), ZoneId.of("Europe/Paris"));

        assertThat(MessageLanguage.of(code).day(when)).isEqualTo(day);
        assertThat(MessageLanguage.of(code).time(when)).isEqualTo(time);
    }

    @Test
    void an_unknown_language_is_told_in_french() {
        assertThat(Stream.of(null, "", "xx", "zh-Hant", "../fr")
                        .map(MessageLanguage::of)
                        .map(MessageLanguage::code))
                .containsOnly("fr");
        assertThat(MessageLanguage.of("pt-BR").code()).isEqualTo("pt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Venez pour {motif} le {day}. {stop}|blanks",
                "Venez {day. {stop}|blanks",
                "Venez {} {stop}|blanks",
                "Venez le {day}.|stopBlank",
                "''|text"
            })
    void words_with_an_unknown_blank_or_without_the_way_out_are_refused(String body, String wanted) {
        assertThatThrownBy(() -> Wording.checked(MessageChannel.SMS, "", body))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("body");
                    assertThat(refused.wanted().kind()).isEqualTo(wanted);
                });
    }

    @Test
    void a_line_for_an_address_that_nobody_has_set_falls_away() {
        Wording words = new Wording("", "Bonjour\n{address}\nCode {code}");

        assertThat(words.filled(Map.of("address", "", "code", "A$1")).body()).isEqualTo("Bonjour\nCode A$1");
        assertThat(words.filled(Map.of("address", "1 rue", "code", "B")).body()).isEqualTo("Bonjour\n1 rue\nCode B");
    }

    private record Place(MessageKind kind, MessageChannel channel) {}

    private static Stream<Place> all() {
        return Stream.of(MessageKind.values())
                .flatMap(kind -> Stream.of(MessageChannel.values()).map(channel -> new Place(kind, channel)));
    }

    private static Wording filled(MessageLanguage language, Place place) {
        java.util.HashMap<String, String> facts = new java.util.HashMap<>(FACTS);
        facts.put("day", language.day(AUGUST));
        facts.put("time", language.time(AUGUST));
        return UsualWords.of(place.kind(), place.channel(), language).filled(facts);
    }

    private static List<String> blanks(Wording words) {
        return java.util.regex.Pattern.compile("\\{\\w+}")
                .matcher(words.body())
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }
}
