package fr.parvis.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.staffing.entity.ShiftLine;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final Shift MORNING = new Shift(at("08:30"), at("12:00"), 7L, List.of(rest("10:15", "10:30")));

    @Test
    void a_shift_ends_after_it_begins() {
        refused(RosterProblem.ENDS_BEFORE_START, () -> new Shift(at("12:00"), at("12:00"), null, List.of()));
    }

    @Test
    void a_break_lies_inside_its_shift() {
        refused(
                RosterProblem.BREAK_OUTSIDE,
                () -> new Shift(at("08:30"), at("12:00"), null, List.of(rest("11:50", "12:05"))));
    }

    @Test
    void two_breaks_do_not_meet_but_may_touch() {
        new Shift(at("08:30"), at("12:00"), null, List.of(rest("10:00", "10:15"), rest("10:15", "10:30")));
        refused(
                RosterProblem.BREAKS_OVERLAP,
                () -> new Shift(
                        at("08:30"), at("12:00"), null, List.of(rest("10:00", "10:16"), rest("10:15", "10:30"))));
    }

    @Test
    void a_moved_break_keeps_its_length() {
        assertThat(MORNING.movingBreak(at("10:15"), 20).breaks()).containsExactly(rest("10:35", "10:50"));
        assertThat(MORNING.movingBreak(at("10:15"), -20).breaks()).containsExactly(rest("09:55", "10:10"));
    }

    @Test
    void a_break_is_not_moved_out_of_its_shift_nor_round_midnight() {
        refused(RosterProblem.BREAK_OUTSIDE, () -> MORNING.movingBreak(at("10:15"), 100));
        refused(RosterProblem.BREAK_OUTSIDE, () -> MORNING.movingBreak(at("10:15"), 24 * 60 - 1));
    }

    @Test
    void a_stored_shift_is_read_as_it_was_planned() {
        assertThat(new ShiftLine(MORNING).shift()).isEqualTo(MORNING);
    }

    private static void refused(RosterProblem problem, Runnable planning) {
        assertThatThrownBy(planning::run).isInstanceOfSatisfying(RosterRefused.class, why -> assertThat(why.problem())
                .isEqualTo(problem));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    private static Break rest(String from, String to) {
        return new Break(at(from), at(to));
    }
}
