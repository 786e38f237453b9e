package fr.parvis.queueing.forecast;

import fr.parvis.queueing.arrival.law.LogLogisticPatience;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.simulation.EventSimulation;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One future in which visitors lose patience.
 *
 * <p>Those asked about keep their place until they are called, so that their wait is told to its end; who would have
 * left by then takes no time at the counter, and so costs those behind nothing. The others leave the room.
 */
final class Leavers implements EventSimulation.Follower {

    private final LogLogisticPatience leaving;
    private final EventSimulation.Follower follower;
    private final Map<Long, Long> gone = new HashMap<>();
    private EventSimulation run;

    Leavers(LogLogisticPatience leaving, EventSimulation.Follower follower) {
        this.leaving = leaving;
        this.follower = follower;
    }

    /** The run this future is told by. */
    void follow(EventSimulation future) {
        this.run = future;
    }

    /** Somebody who waits now, and in that share of the cases would have left by then. */
    QueuedVisit waiting(QueuedVisit visit, long now, double share, boolean asked) {
        long leaves = visit.reference() + leaving.after(now - visit.reference(), share);
        if (asked) {
            gone.put(visit.id(), leaves);
            return visit;
        }
        return visit.leavingAt(leaves);
    }

    /** Visitors still to come, who leave as well. */
    Iterator<QueuedVisit> coming(Iterator<QueuedVisit> visits, RandomGenerator random) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return visits.hasNext();
            }

            @Override
            public QueuedVisit next() {
                QueuedVisit visit = visits.next();
                return visit.leavingAt(visit.reference() + leaving.after(0, random.nextDouble()));
            }
        };
    }

    @Override
    public boolean arrived(QueuedVisit visit, EventSimulation at) {
        return follower.arrived(visit, at);
    }

    @Override
    public boolean started(QueuedVisit visit, int counter, long now) {
        if (gone.getOrDefault(visit.id(), QueuedVisit.NEVER) <= now) {
            run.occupy(counter, now);
        }
        return follower.started(visit, counter, now);
    }

    @Override
    public boolean left(QueuedVisit visit, long now) {
        return follower.left(visit, now);
    }
}
