package fr.parvis.queueing.improve.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.improve.study.MeasuredWeek.Seen;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.RuleSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredWeekTest {
    private static final long MINUTE = 60_000;

    /** Targets of 20, 10 and 10 minutes. */
    private static final WaitTargets TARGETS = RuleSettings.standard().targets();

    @Test
    void waits_are_measured_over_everybody_who_came_those_who_left_included() {
        Map<Measure, Double> week = MeasuredWeek.of(
                List.of(
                        walkIn(0),
                        walkIn(5),
                        walkIn(10),
                        walkIn(25),
                        new Seen(VisitorClass.WALK_IN, 40 * MINUTE, false)),
                TARGETS);

        assertThat(week.get(Measure.MEAN_WAIT)).isEqualTo(16, within(1e-9));
        assertThat(week.get(Measure.MEDIAN_WAIT)).isEqualTo(10);
        assertThat(week.get(Measure.NINETIETH_WAIT)).isEqualTo(40);
        assertThat(week.get(Measure.LONGEST_WAIT)).isEqualTo(40);
        assertThat(week.get(Measure.LEFT)).isEqualTo(1);
    }

    @Test
    void a_target_is_kept_up_to_its_last_minute_and_not_by_leaving() {
        Map<Measure, Double> week = MeasuredWeek.of(
                List.of(
                        walkIn(20),
                        new Seen(VisitorClass.WALK_IN, 20 * MINUTE + 1, true),
                        new Seen(VisitorClass.WALK_IN, MINUTE, false),
                        new Seen(VisitorClass.PRIORITY, 10 * MINUTE, true),
                        new Seen(VisitorClass.APPOINTMENT, 11 * MINUTE, true)),
                TARGETS);

        assertThat(week.get(Measure.WITHIN_WALK_IN)).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(week.get(Measure.WITHIN_PRIORITY)).isEqualTo(1);
        assertThat(week.get(Measure.WITHIN_APPOINTMENT)).isZero();
    }

    @Test
    void what_nobody_measured_is_not_there() {
        Map<Measure, Double> week = MeasuredWeek.of(List.of(walkIn(1)), TARGETS);

        assertThat(week)
                .doesNotContainKeys(
                        Measure.WITHIN_PRIORITY,
                        Measure.WITHIN_APPOINTMENT,
                        Measure.OVERTIME,
                        Measure.OCCUPANCY,
                        Measure.UNSERVED)
                .containsEntry(Measure.LEFT, 0.0);
        assertThat(MeasuredWeek.of(List.of(), TARGETS)).containsOnly(Map.entry(Measure.LEFT, 0.0));
    }

    private static Seen walkIn(int minutes) {
        return new Seen(VisitorClass.WALK_IN, minutes * MINUTE, true);
    }
}
