package fr.parvis.study.boundary;

import static fr.parvis.study.control.Organisations.monday;
import static fr.parvis.study.control.Organisations.rest;
import static fr.parvis.study.control.Organisations.shift;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.site.OpeningSpan;
import fr.parvis.study.Organisation;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Organisation TODAY =
            monday(shift(1, 7L, "08:30", "12:00"), shift(2, null, "08:30", "12:00", rest("10:00", "10:15")));

    @Test
    void the_organisation_in_force_changes_nothing() {
        assertThat(Change.between(TODAY, TODAY)).isEmpty();
    }

    @Test
    void a_shift_that_comes_goes_or_moves_is_told_with_its_day_and_counter() {
        Organisation wanted = TODAY.with(DayOfWeek.MONDAY, 2, List.of())
                .with(DayOfWeek.TUESDAY, 1, List.of(shift(1, 7L, "09:00", "12:00")));

        assertThat(Change.between(TODAY, wanted))
                .containsExactly(
                        new Change.Roster(
                                DayOfWeek.MONDAY,
                                2,
                                List.of(),
                                List.of(shift(2, null, "08:30", "12:00", rest("10:00", "10:15")))),
                        new Change.Roster(DayOfWeek.TUESDAY, 1, List.of(shift(1, 7L, "09:00", "12:00")), List.of()));
    }

    @Test
    void a_break_that_moves_is_a_change() {
        Organisation wanted =
                TODAY.with(DayOfWeek.MONDAY, 2, List.of(shift(2, null, "08:30", "12:00", rest("10:30", "10:45"))));

        assertThat(Change.between(TODAY, wanted)).hasSize(1);
    }

    @Test
    void motifs_hours_and_the_share_of_appointments_are_told() {
        List<OpeningSpan> later = List.of(new OpeningSpan(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        Organisation wanted =
                TODAY.withSkills(Map.of(2L, Set.of(12L))).withHours(later).withShare(0.3);

        assertThat(Change.between(TODAY, wanted))
                .containsExactly(
                        new Change.Skills(2, Set.of(12L), Set.of(11L)),
                        new Change.Hours(DayOfWeek.MONDAY, later, TODAY.hours()),
                        new Change.Share(0.3));
    }
}
