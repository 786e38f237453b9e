package fr.parvis.agenda.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "FR, 11", "57, 13", "67, 13", "68, 13", "971, 13", "972, 13", "973, 12", "974, 12", "975, 11", "976, 12",
        "977, 12", "978, 12"
    })
    void each_territory_has_as_many_holidays_as_its_law_says(String territory, int many) {
        assertThat(PublicHolidays.of(2026, territory)).hasSize(many);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easter_falls_where_the_calendar_says(int year, LocalDate easter) {
        assertThat(PublicHolidays.easter(year)).isEqualTo(easter);
    }

    @Test
    void the_year_2026_in_moselle_and_in_la_reunion() {
        assertThat(PublicHolidays.of(2026, "57"))
                .contains(
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 12, 26));
        assertThat(PublicHolidays.of(2026, "974"))
                .contains(LocalDate.of(2026, 12, 20))
                .doesNotContain(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 26));
    }

    @Test
    void holidays_of_a_span_run_over_the_new_year() {
        assertThat(PublicHolidays.between(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2), "67"))
                .containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_territory_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> PublicHolidays.of(2026, "62")).isInstanceOf(IllegalArgumentException.class);
    }
}
