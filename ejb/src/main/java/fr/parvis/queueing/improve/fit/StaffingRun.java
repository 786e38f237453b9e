package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.simulation.StaffedDay;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs days one after the other, each from an empty room, and counts what a manager wants to know. */
public final class StaffingRun {

    private final WaitTargets targets;

    /** @param targets target wait of each class */
    public StaffingRun(WaitTargets targets) {
        this.targets = targets;
    }

    public StaffingFigures of(List<StaffedDay> days, CallOrder order) {
        return of(days, order, done -> {});
    }

    /** The same, telling after each day how many are done, for a progress bar. */
    public StaffingFigures of(List<StaffedDay> days, CallOrder order, IntConsumer progress) {
        DayCount count = new DayCount(targets);
        for (int day = 0; day < days.size(); day++) {
            count.begin(days.get(day).closing());
            days.get(day).run(order, count).forEach(count::neverServed);
            progress.accept(day + 1);
        }
        return count.figures();
    }
}
