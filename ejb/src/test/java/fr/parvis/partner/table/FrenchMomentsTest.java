package fr.parvis.partner.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and hours as French files write them. */
class FrenchMomentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/12/2026 | 2026-12-03",
                "3/12/26 | 2026-12-03",
                "3.12.2026 | 2026-12-03",
                "03-12-2026 | 2026-12-03",
                "2026-12-03 | 2026-12-03",
                "2026-12-03T09:20:00 | 2026-12-03",
                "3 déc. 2026 | 2026-12-03",
                "jeudi 3 décembre 2026 | 2026-12-03",
                "Jeu. 3 DÉC 2026 | 2026-12-03",
                "3-déc-26 | 2026-12-03",
                "1er mars 2027 | 2027-03-01",
                "4 juil. 2027 | 2027-07-04",
                "4 juin 2027 | 2027-06-04",
                "29/02/2028 | 2028-02-29",
                "46359 | 2026-12-03",
                "46359.388888 | 2026-12-03",
            })
    void a_day_is_read(String text, LocalDate day) {
        assertThat(FrenchMoments.day(text).orElseThrow().day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/12/2026 09:20 | 09:20",
                "03/12/2026 à 9h20 | 09:20",
                "3 déc. 2026, 9 h | 09:00",
                "2026-12-03 09:20:00 | 09:20",
                "46359.388888 | 09:20",
            })
    void an_hour_beside_the_day_is_read(String text, LocalTime hour) {
        assertThat(FrenchMoments.day(text).orElseThrow().hour()).isEqualTo(hour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/02/2027",
                "00/12/2026",
                "12/31/2026",
                "03/12",
                "demain",
                "3 jui 2026",
                "99999",
                "03/12/2026 25:00",
                "123456",
                "2026",
                ""
            })
    void what_is_no_day_is_none(String text) {
        assertThat(FrenchMoments.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9h20 | 09:20",
                "9 h 20 | 09:20",
                "9h | 09:00",
                "09:20 | 09:20",
                "09:20:00 | 09:20",
                "14 H 05 | 14:05",
                "0.388888888888889 | 09:20",
                "0,5 | 12:00",
                "9\u00a0h\u202f20 | 09:20",
            })
    void an_hour_is_read(String text, LocalTime hour) {
        assertThat(FrenchMoments.hour(text)).contains(hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9h60", "matin", "920", "9", "-1:00", "9h2", ""})
    void what_is_no_hour_is_none(String text) {
        assertThat(FrenchMoments.hour(text)).isEmpty();
    }
}
