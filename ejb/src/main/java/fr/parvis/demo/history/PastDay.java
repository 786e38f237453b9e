package fr.parvis.demo.history;

import fr.parvis.queueing.arrival.ArrivingVisitor;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.simulation.EventSimulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Runs one day: who came, who called them when, and how it ended. */
final class PastDay implements EventSimulation.Follower {
    /** One in twenty-five does not come when called; agents wait for them a minute and a half. */
    private static final double NO_SHOW = 0.04;

    private static final long WAITED_FOR = 90_000;
    private static final long MINUTE = 60_000;

    /** How a visit ended. */
    enum Ending {
        FINISHED,
        NO_SHOW,
        LEFT
    }

    /**
     * A visit of the day; milliseconds since midnight.
     *
     * @param presence number of the presence that called, -1 for nobody
     * @param called when, or when they left
     * @param until the end
     */
    record Told(QueuedVisit visit, int presence, long called, long until, Ending ending) {}

    /** When the last counter goes home; whoever still waits goes too. */
    private long closing;

    private final List<Told> told = new ArrayList<>();
    private final List<Boolean> absent = new ArrayList<>();

    private PastDay(PlannedDay day) {
        this.closing = day.lastEnd();
    }

    static List<Told> run(PlannedDay day, List<ArrivingVisitor> coming, CallOrder order, long seed) {
        PastDay past = new PastDay(day);
        RoomState floor = new RoomState(day.skills());
        for (int presence = 0; presence < day.presences().size(); presence++) {
            floor.free(presence, 0);
        }
        List<QueuedVisit> visits = past.visits(coming, new SplittableRandom(seed));
        new EventSimulation(floor, day.duties(), order, past).run(0, visits.iterator());
        for (int place = 0; place < floor.size(); place++) {
            past.left(floor.at(place), past.closing);
        }
        past.told.sort(Comparator.comparingLong(each -> each.visit().arrival()));
        return past.told;
    }

    private List<QueuedVisit> visits(List<ArrivingVisitor> coming, SplittableRandom random) {
        List<QueuedVisit> visits = new ArrayList<>();
        coming.stream()
                .sorted(Comparator.comparingLong(ArrivingVisitor::arrival))
                .forEach(each -> {
                    absent.add(random.nextDouble() < NO_SHOW);
                    ArrivingVisitor kept = absent.get(visits.size())
                            ? each.taking(WAITED_FOR)
                            : each.taking(Math.max(MINUTE, each.service()));
                    visits.add(kept.visit(visits.size()));
                });
        return visits;
    }

    @Override
    public boolean started(QueuedVisit visit, int presence, long now) {
        Ending ending = absent.get((int) visit.id()) ? Ending.NO_SHOW : Ending.FINISHED;
        closing = Math.max(closing, now + visit.service());
        told.add(new Told(visit, presence, now, now + visit.service(), ending));
        return true;
    }

    @Override
    public boolean left(QueuedVisit visit, long now) {
        long gone = Math.max(visit.reference() + MINUTE, Math.min(now, closing));
        told.add(new Told(visit, -1, gone, gone, Ending.LEFT));
        return true;
    }
}
