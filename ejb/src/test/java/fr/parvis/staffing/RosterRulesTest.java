package fr.parvis.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterRulesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FORWARD = LocalDate.parse("2027-03-28");
    private static final LocalDate BACK = LocalDate.parse("2027-10-31");

    @Test
    void shifts_may_follow_each_other_at_one_counter() {
        assertThatCode(() ->
                        RosterRules.check(List.of(day(1, shift("08:30", "12:00", 7L), shift("12:00", "17:00", 8L)))))
                .doesNotThrowAnyException();
    }

    @Test
    void two_shifts_of_one_counter_do_not_meet() {
        refused(
                RosterProblem.SHIFTS_OVERLAP,
                () -> RosterRules.check(List.of(day(1, shift("08:30", "12:00", 7L), shift("11:59", "17:00", 8L)))));
    }

    @Test
    void an_agent_sits_at_one_counter_at_a_time() {
        refused(
                RosterProblem.AGENT_TWICE,
                () -> RosterRules.check(
                        List.of(day(1, shift("08:30", "12:00", 7L)), day(2, shift("11:00", "17:00", 7L)))));
    }

    @Test
    void shifts_without_a_name_may_meet_at_two_counters() {
        assertThatCode(() -> RosterRules.check(
                        List.of(day(1, shift("08:30", "12:00", null)), day(2, shift("08:30", "12:00", null)))))
                .doesNotThrowAnyException();
    }

    @Test
    void an_hour_that_the_clocks_leave_out_is_refused() {
        refused(
                RosterProblem.HOUR_MISSING,
                () -> RosterRules.onClock(List.of(shift("02:30", "12:00", null)), FORWARD, PARIS));
    }

    @Test
    void an_hour_that_comes_twice_is_refused() {
        refused(
                RosterProblem.HOUR_TWICE,
                () -> RosterRules.onClock(List.of(shift("01:00", "02:30", null)), BACK, PARIS));
    }

    @Test
    void office_hours_of_those_days_are_fine() {
        assertThatCode(() -> {
                    RosterRules.onClock(List.of(shift("08:30", "12:00", null)), FORWARD, PARIS);
                    RosterRules.onClock(List.of(shift("08:30", "12:00", null)), BACK, PARIS);
                })
                .doesNotThrowAnyException();
    }

    private static void refused(RosterProblem problem, Runnable planning) {
        assertThatThrownBy(planning::run).isInstanceOfSatisfying(RosterRefused.class, why -> assertThat(why.problem())
                .isEqualTo(problem));
    }

    private static CounterDay day(long counter, Shift... shifts) {
        return new CounterDay(counter, List.of(shifts), false);
    }

    private static Shift shift(String from, String to, Long agent) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to), agent, List.of());
    }
}
