package fr.parvis.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.improve.study.PlannedPresence;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.queueing.simulation.CounterShifts;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastDayTest {
    private static final long MINUTE = 60_000;
    private static final long OPENS = 510 * MINUTE;
    private static final long CLOSES = 720 * MINUTE;
    private static final PlannedDay MORNING = new PlannedDay(
            List.of(new PlannedPresence(
                    0, List.of(true, false), List.of(new CounterShifts.Shift(OPENS, CLOSES, true)))),
            new PlannedDay.Motifs(List.of(8.0 * MINUTE, 8.0 * MINUTE), List.of(0.5, 0.5)));

    @Test
    void whoever_nobody_can_serve_goes_home_with_the_last_counter() {
        ArrivingVisitor patient = new ArrivingVisitor(1, VisitorClass.WALK_IN, OPENS, OPENS, 5 * MINUTE, 600 * MINUTE);

        List<PastDay.Told> told = run(List.of(patient));

        assertThat(told).singleElement().satisfies(visit -> {
            assertThat(visit.ending()).isEqualTo(PastDay.Ending.LEFT);
            assertThat(visit.called()).isEqualTo(CLOSES);
        });
    }

    @Test
    void whoever_loses_patience_leaves_before() {
        ArrivingVisitor impatient = new ArrivingVisitor(1, VisitorClass.WALK_IN, OPENS, OPENS, 5 * MINUTE, 30 * MINUTE);

        assertThat(run(List.of(impatient)).get(0).called()).isEqualTo(OPENS + 30 * MINUTE);
    }

    private static List<PastDay.Told> run(List<ArrivingVisitor> coming) {
        return PastDay.run(MORNING, coming, new ScoreOrder(RuleSettings.standard()), 1);
    }
}
