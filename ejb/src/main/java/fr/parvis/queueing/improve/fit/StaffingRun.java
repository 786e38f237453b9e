package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.simulation.EventSimulation;
import fr.parvis.queueing.simulation.StaffedDay;
import java.util.List;
import java.util.function.IntConsumer;

/** Runs days one after the other, each from an empty room, and counts what a manager wants to know. */
public final class StaffingRun {

    private final List<Long> targets;

    /** @param targets target wait of each kind, milliseconds: walk-in, priority, appointment */
    public StaffingRun(List<Long> targets) {
        if (targets.size() != 3 || targets.stream().anyMatch(target -> target <= 0)) {
            throw new IllegalArgumentException("targets of three classes are needed, not " + targets);
        }
        this.targets = List.copyOf(targets);
    }

    public StaffingFigures of(List<StaffedDay> days, CallOrder order) {
        return of(days, order, done -> {});
    }

    /** The same, telling after each day how many are done, for a progress bar. */
    public StaffingFigures of(List<StaffedDay> days, CallOrder order, IntConsumer progress) {
        DayCount count = new DayCount(targets);
        for (int day = 0; day < days.size(); day++) {
            run(days.get(day), order, count);
            progress.accept(day + 1);
        }
        return count.figures();
    }

    private static void run(StaffedDay day, CallOrder order, DayCount count) {
        RoomState room = new RoomState(day.skills());
        for (int counter = 0; counter < day.skills().counters(); counter++) {
            room.free(counter, 0);
        }
        count.begin(day.closing());
        EventSimulation run = new EventSimulation(room, day.duties(), order, count);
        run.run(0, day.visits().iterator());
        for (int place = 0; place < room.size(); place++) {
            count.neverServed(room.at(place));
        }
    }
}
