package fr.parvis.queueing.improve.study;

import static fr.parvis.queueing.improve.study.Weeks.CLOSES;
import static fr.parvis.queueing.improve.study.Weeks.MINUTE;
import static fr.parvis.queueing.improve.study.Weeks.OPENS;
import static fr.parvis.queueing.improve.study.Weeks.walkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.simulation.CounterShifts;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekRunTest {
    private static final WeekSource BUSY = Weeks.coming(14);

    @Test
    void nobody_who_comes_is_lost_from_the_figures() {
        long came = 0;
        for (int draw = 0; draw < 20; draw++) {
            came += BUSY.week(draw).stream().mapToLong(List::size).sum();
        }
        WeekFigures figures = Weeks.run(Weeks.staffedBy(2), BUSY, 20);

        assertThat(figures.visitors() * 20).isEqualTo(came, within(1e-6));
        assertThat(figures.day(0).visitors() + figures.day(1).visitors()).isEqualTo(came);
    }

    @Test
    void somebody_nobody_can_serve_is_counted_as_unserved() {
        List<PlannedDay> onlyFirst = Weeks.twice(
                List.of(Weeks.presence(0, List.of(true, false), new CounterShifts.Shift(OPENS, CLOSES, true))));
        WeekSource one = draw -> List.of(List.of(walkIn(1, OPENS, 5 * MINUTE)), List.of());

        WeekFigures figures = Weeks.run(onlyFirst, one, 1);

        assertThat(figures.mean(Measure.UNSERVED)).isEqualTo(1);
        assertThat(figures.mean(Measure.WITHIN_WALK_IN)).isZero();
        assertThat(figures.mean(Measure.LONGEST_WAIT)).isEqualTo(210);
    }

    @Test
    void nobody_waits_on_after_the_last_counter_has_gone_home() {
        List<PlannedDay> onlyFirst = Weeks.twice(
                List.of(Weeks.presence(0, List.of(true, false), new CounterShifts.Shift(OPENS, CLOSES, true))));
        ArrivingVisitor patient = new ArrivingVisitor(1, VisitorClass.WALK_IN, OPENS, OPENS, 5 * MINUTE, 600 * MINUTE);
        ArrivingVisitor last = walkIn(0, CLOSES - MINUTE, 21 * MINUTE);
        WeekSource both = draw -> List.of(List.of(patient, last), List.of());

        WeekFigures figures = Weeks.run(onlyFirst, both, 1);

        assertThat(figures.mean(Measure.LONGEST_WAIT)).isEqualTo(230);
        assertThat(figures.mean(Measure.UNSERVED)).isEqualTo(1);
        assertThat(figures.mean(Measure.LEFT)).isZero();
    }

    @Test
    void the_same_visitors_give_the_same_figures() {
        assertThat(Weeks.run(Weeks.staffedBy(3), BUSY, 5)).isEqualTo(Weeks.run(Weeks.staffedBy(3), BUSY, 5));
    }

    @Test
    void one_more_counter_is_never_worse() {
        WeekFigures before = Weeks.run(Weeks.staffedBy(1), BUSY, 30);
        for (int counters = 2; counters <= 6; counters++) {
            WeekFigures after = Weeks.run(Weeks.staffedBy(counters), BUSY, 30);
            Difference wait = before.against(Measure.MEAN_WAIT, after);
            assertThat(wait.change() - wait.margin())
                    .as("%d counters", counters)
                    .isNegative();
            before = after;
        }
    }

    @Test
    void nobody_new_is_called_in_a_break() {
        List<PlannedDay> withBreak = Weeks.twice(List.of(Weeks.presence(
                0,
                List.of(true, true),
                new CounterShifts.Shift(OPENS, OPENS + 30 * MINUTE, false),
                new CounterShifts.Shift(OPENS + 45 * MINUTE, CLOSES, true))));
        WeekSource one = draw -> List.of(List.of(walkIn(0, OPENS + 31 * MINUTE, 5 * MINUTE)), List.of());

        assertThat(Weeks.run(withBreak, one, 1).mean(Measure.LONGEST_WAIT)).isEqualTo(14);
    }

    @Test
    void those_inside_at_closing_are_served_and_cost_overtime() {
        WeekSource late = draw -> List.of(
                List.of(walkIn(0, CLOSES - 10 * MINUTE, 15 * MINUTE), walkIn(1, CLOSES - MINUTE, 20 * MINUTE)),
                List.of());

        WeekFigures figures = Weeks.run(Weeks.staffedBy(1), late, 1);

        assertThat(figures.mean(Measure.UNSERVED)).isZero();
        assertThat(figures.mean(Measure.OVERTIME)).isEqualTo(25);
        assertThat(figures.counters().get(0).overtime()).isEqualTo(25);
    }

    @Test
    void a_visit_that_eats_into_a_break_is_no_overtime() {
        List<PlannedDay> withBreak = Weeks.twice(List.of(Weeks.presence(
                0,
                List.of(true, true),
                new CounterShifts.Shift(OPENS, OPENS + 30 * MINUTE, false),
                new CounterShifts.Shift(OPENS + 45 * MINUTE, CLOSES, true))));
        WeekSource one = draw -> List.of(List.of(walkIn(0, OPENS + 29 * MINUTE, 10 * MINUTE)), List.of());

        assertThat(Weeks.run(withBreak, one, 1).mean(Measure.OVERTIME)).isZero();
    }

    @Test
    void two_agents_at_one_counter_are_one_counter_in_the_figures() {
        List<PlannedDay> turns = Weeks.twice(List.of(
                Weeks.presence(4, List.of(true, false), new CounterShifts.Shift(OPENS, OPENS + 60 * MINUTE, false)),
                Weeks.presence(4, List.of(false, true), new CounterShifts.Shift(OPENS + 60 * MINUTE, CLOSES, true))));
        WeekSource both = draw -> List.of(
                List.of(walkIn(0, OPENS, 10 * MINUTE), walkIn(1, OPENS + 10 * MINUTE, 10 * MINUTE)),
                List.<ArrivingVisitor>of());

        WeekFigures figures = Weeks.run(turns, both, 1);

        assertThat(figures.counters().get(4)).isEqualTo(new CounterLoad(420, 20, 0));
        assertThat(figures.mean(Measure.LONGEST_WAIT)).isEqualTo(50);
    }

    @Test
    void a_change_that_is_none_is_not_sure() {
        WeekFigures same = Weeks.run(Weeks.staffedBy(3), BUSY, 10);

        assertThat(same.against(Measure.MEAN_WAIT, same)).isEqualTo(new Difference(0, 0, false));
        assertThat(Difference.of(new double[] {-4, -6, -5}, Measure.MEAN_WAIT).margin())
                .isCloseTo(1.13, within(0.01));
        assertThat(Difference.of(new double[] {-4, 6, 1}, Measure.MEAN_WAIT).sure())
                .isFalse();
    }
}
