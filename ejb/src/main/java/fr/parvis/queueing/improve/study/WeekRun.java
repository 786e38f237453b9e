package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.simulation.EventSimulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs weeks of one organisation, draw after draw, each day from an empty room, with the rule given.
 *
 * <p>Deterministic: the same visitors and the same organisation give the same figures. A day of n visitors costs O(n)
 * calls.
 */
public final class WeekRun {
    private final List<PlannedDay> days;
    private final CallOrder order;
    private final WeekTally tally;

    /**
     * @param days who is present, day by day
     * @param counters how many counters the figures tell of
     * @param targets target wait of each class
     */
    public WeekRun(List<PlannedDay> days, int counters, WaitTargets targets, CallOrder order) {
        this.days = List.copyOf(days);
        this.order = order;
        this.tally = new WeekTally(targets, days.size(), counters);
    }

    /** Runs one draw: who comes, day by day. */
    public void run(List<List<ArrivingVisitor>> week) {
        for (int day = 0; day < days.size(); day++) {
            run(day, week.get(day));
        }
        tally.endDraw();
    }

    private void run(int day, List<ArrivingVisitor> coming) {
        PlannedDay planned = days.get(day);
        planned.presences().forEach(tally::planned);
        RoomState room = new RoomState(planned.skills());
        for (int presence = 0; presence < planned.presences().size(); presence++) {
            room.free(presence, 0);
        }
        Watch watch = new Watch(day, planned.lastEnd());
        new EventSimulation(room, planned.duties(), order, watch)
                .run(0, visits(coming).iterator());
        for (int place = 0; place < room.size(); place++) {
            watch.unserved(room.at(place));
        }
    }

    private static List<QueuedVisit> visits(List<ArrivingVisitor> coming) {
        List<ArrivingVisitor> sorted = coming.stream()
                .sorted(Comparator.comparingLong(ArrivingVisitor::arrival))
                .toList();
        List<QueuedVisit> visits = new ArrayList<>();
        sorted.forEach(each -> visits.add(each.visit(visits.size())));
        return visits;
    }

    /** What came of all draws so far. */
    public WeekFigures figures() {
        return tally.figures();
    }

    /** One day; whoever still waits when the last counter has gone home is sent home then, however patient. */
    private final class Watch implements EventSimulation.Follower {
        private final int day;
        private long closing;

        Watch(int day, long closing) {
            this.day = day;
            this.closing = closing;
        }

        @Override
        public boolean started(QueuedVisit visit, int counter, long now) {
            closing = Math.max(closing, now + visit.service());
            tally.ended(day, visit, now, DrawTally.Ending.SERVED);
            tally.served(days.get(day).presences().get(counter), now, visit.service());
            return true;
        }

        @Override
        public boolean left(QueuedVisit visit, long now) {
            if (now > closing) {
                unserved(visit);
            } else {
                tally.ended(day, visit, now, DrawTally.Ending.LEFT);
            }
            return true;
        }

        void unserved(QueuedVisit visit) {
            tally.ended(day, visit, Math.max(visit.arrival(), closing), DrawTally.Ending.UNSERVED);
        }
    }
}
