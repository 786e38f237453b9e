package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.metrics.WaitCount;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The week as it was measured, by the same measures as those that are run; what nobody measured is not there. */
public final class MeasuredWeek {

    /**
     * A wait that was measured.
     *
     * @param visitorClass which target applied
     * @param waited milliseconds
     * @param called whether the visitor was called rather than left
     */
    public record Seen(VisitorClass visitorClass, long waited, boolean called) {}

    private MeasuredWeek() {}

    /**
     * The measures of those waits.
     *
     * @param targets target wait of each class
     */
    public static Map<Measure, Double> of(List<Seen> waits, WaitTargets targets) {
        DrawTally tally = new DrawTally();
        for (Seen seen : waits) {
            boolean inTime = seen.called() && !targets.exceeded(seen.visitorClass(), seen.waited());
            DrawTally.Ending ending = seen.called() ? DrawTally.Ending.SERVED : DrawTally.Ending.LEFT;
            tally.add(seen.visitorClass(), seen.waited() / WaitCount.MINUTE, inTime, ending);
        }
        Map<Measure, List<Double>> draws = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            draws.put(measure, new ArrayList<>());
        }
        tally.into(draws);
        Map<Measure, Double> measured = new EnumMap<>(Measure.class);
        draws.forEach((measure, values) -> {
            boolean measurable =
                    measure != Measure.OVERTIME && measure != Measure.OCCUPANCY && measure != Measure.UNSERVED;
            if (measurable && Double.isFinite(values.get(0))) {
                measured.put(measure, values.get(0));
            }
        });
        return measured;
    }
}
