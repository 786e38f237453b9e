package fr.parvis.kiosk.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kiosk.words.Bundles;
import fr.parvis.kiosk.words.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMomentTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 5), LocalTime.of(0, 30), LocalTime.of(12, 45), LocalTime.of(23, 59));

    /** The touch screens are held to the same table in a browser. */
    @ParameterizedTest
    @CsvFileSource(resources = "/moments/french.csv")
    void french_days(LocalDate day, String written) {
        assertThat(WrittenMoment.day(day, Locale.FRENCH).replace('\u00a0', ' ')).isEqualTo(written);
    }

    @Test
    void a_day_and_its_month_never_part_at_the_end_of_a_line() {
        assertThat(WrittenMoment.day(FIRST, Locale.FRENCH)).isEqualTo("mardi 1er\u00a0décembre");
        assertThat(WrittenMoment.date(FIRST, Locale.FRENCH)).isEqualTo("1er\u00a0décembre");
        assertThat(WrittenMoment.wholeDay(FIRST, Locale.FRENCH)).isEqualTo("mardi 1er\u00a0décembre 2026");
        assertThat(WrittenMoment.day(FIRST, Locale.ENGLISH)).isEqualTo("Tuesday 1\u00a0December");
        assertThat(WrittenMoment.wholeDay(FIRST, Locale.ENGLISH)).isEqualTo("Tuesday, 1\u00a0December 2026");
    }

    @ParameterizedTest
    @CsvSource({"en, 1", "es, 1", "pt, 1", "ro, 1", "tr, 1", "ru, 1", "uk, 1", "fr, 1er"})
    void only_french_writes_the_first_of_a_month_in_its_own_way(String language, String first) {
        String written = WrittenMoment.wholeDay(FIRST, Locale.forLanguageTag(language));
        assertThat(written).containsPattern("(^|[^\\p{L}\\d])" + first + "[^\\p{L}\\d]");
        assertThat(written.contains("1er")).isEqualTo(language.equals("fr"));
    }

    @Test
    void french_times_have_one_form_without_a_break() {
        assertThat(WrittenMoment.clock(LocalTime.of(9, 5))).isEqualTo("9\u00a0h\u00a005");
        assertThat(WrittenMoment.clock(LocalTime.NOON)).isEqualTo("12\u00a0h\u00a000");
        assertThat(WrittenMoment.shortClock(LocalTime.NOON)).isEqualTo("12\u00a0h");
    }

    static Stream<Language> languages() {
        return Language.whole().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void paper_and_screens_write_a_time_alike(Language language) {
        String paper = Bundles.read("print", language).get("time.pattern");
        for (String screen : List.of("kiosk", "ticket", "wall")) {
            Map<String, String> texts = Bundles.read(screen, language);
            for (LocalTime time : TIMES) {
                String shown = texts.get("time.minutes")
                        .replace("{hh}", "%02d".formatted(time.getHour()))
                        .replace("{h}", Integer.toString(time.getHour()))
                        .replace("{mm}", "%02d".formatted(time.getMinute()));
                assertThat(WrittenMoment.clock(time, paper, Locale.forLanguageTag(language.code())))
                        .as(screen)
                        .isEqualTo(shown);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:30",
                "08:30",
                "8h30",
                "8 h 30",
                "8\u00a0h\u00a030",
                "8\u202fh\u202f30",
                "08:30:00",
                "8.30",
                " 8 H 30 "
            })
    void a_time_is_read_as_people_type_it(String typed) {
        assertThat(WrittenMoment.typed(typed)).isEqualTo(LocalTime.of(8, 30));
        assertThat(WrittenMoment.typed("8 h")).isEqualTo(LocalTime.of(8, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "25:00", "8:60", "8:3", "8 h 30 min", "-8:30", "830"})
    void what_is_no_time_is_refused(String typed) {
        assertThatThrownBy(() -> WrittenMoment.typed(typed)).isInstanceOf(DateTimeParseException.class);
    }
}
