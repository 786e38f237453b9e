package fr.parvis.queueing.simulation;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.rule.CallOrder;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The desk run in event time: visitors arrive, are called by the order given, are served or give up.
 *
 * <p>At one instant: services end, duties change, visitors arrive, visitors give up, then free counters call, in the
 * counter order of the rule, until nobody can be called. The same run replays a recorded day and forecasts the next
 * hours.
 */
public final class EventSimulation {

    /** Told what happens; any of the three may stop the run by answering false. */
    public interface Follower {

        default boolean arrived(QueuedVisit visit, EventSimulation run) {
            return true;
        }

        default boolean started(QueuedVisit visit, int counter, long now) {
            return true;
        }

        default boolean left(QueuedVisit visit, long now) {
            return true;
        }
    }

    private final RoomState room;
    private final CounterShifts duties;
    private final CallOrder order;
    private final Follower follower;
    private final long[] busyUntil;
    private long now;
    private long nobodyLeavesBefore = Long.MIN_VALUE;
    private boolean going = true;

    public EventSimulation(RoomState room, CounterShifts duties, CallOrder order, Follower follower) {
        this.room = room;
        this.duties = duties;
        this.order = order;
        this.follower = follower;
        this.busyUntil = new long[room.skills().counters()];
        Arrays.fill(busyUntil, QueuedVisit.NEVER);
    }

    public RoomState room() {
        return room;
    }

    public long now() {
        return now;
    }

    /** When the service under way at the counter ends, {@link QueuedVisit#NEVER} when there is none. */
    public long busyUntil(int counter) {
        return busyUntil[counter];
    }

    /** A service already under way when the run begins. */
    public void occupy(int counter, long until) {
        room.serving(counter);
        busyUntil[counter] = until;
    }

    /** Runs from an instant on, with visitors to come in order of arrival, until nothing can happen any more. */
    public void run(long start, Iterator<QueuedVisit> arrivals) {
        QueuedVisit next = arrivals.hasNext() ? arrivals.next() : null;
        now = start;
        takeUpDuties();
        while (going && now != QueuedVisit.NEVER) {
            endServices();
            while (going && next != null && next.arrival() <= now) {
                room.join(next);
                nobodyLeavesBefore = Math.min(nobodyLeavesBefore, next.leaves());
                going = follower.arrived(next, this);
                next = arrivals.hasNext() ? arrivals.next() : null;
            }
            giveUp();
            call();
            advance(next == null ? QueuedVisit.NEVER : next.arrival());
        }
    }

    private void advance(long nextArrival) {
        long change = duties.nextChange(now);
        long then = Math.min(change, nextArrival);
        for (long until : busyUntil) {
            then = Math.min(then, until);
        }
        nobodyLeavesBefore = QueuedVisit.NEVER;
        for (int place = 0; place < room.size(); place++) {
            QueuedVisit visit = room.at(place);
            nobodyLeavesBefore = Math.min(nobodyLeavesBefore, visit.leaves());
            long callable = visit.wishes().notBefore();
            then = callable > now ? Math.min(then, callable) : then;
        }
        now = Math.min(then, nobodyLeavesBefore);
        if (now == change && now != QueuedVisit.NEVER) {
            takeUpDuties();
        }
    }

    private void takeUpDuties() {
        for (int counter = 0; counter < busyUntil.length; counter++) {
            room.duty(counter, duties.mayCall(counter, now));
        }
    }

    private void endServices() {
        for (int counter = 0; counter < busyUntil.length; counter++) {
            if (busyUntil[counter] <= now) {
                room.free(counter, busyUntil[counter]);
                busyUntil[counter] = QueuedVisit.NEVER;
            }
        }
    }

    private void giveUp() {
        if (now < nobodyLeavesBefore) {
            return;
        }
        for (int place = room.size() - 1; place >= 0; place--) {
            if (room.at(place).leaves() <= now) {
                going &= follower.left(room.leave(place), now);
            }
        }
    }

    private void call() {
        if (room.size() == 0 || !room.anyIdle()) {
            return;
        }
        boolean[] asked = new boolean[busyUntil.length];
        for (int counter = first(asked); going && counter >= 0; counter = first(asked)) {
            asked[counter] = true;
            int place = order.next(room, counter, now);
            if (place != CallOrder.NOBODY) {
                QueuedVisit visit = room.leave(place);
                occupy(counter, now + visit.service());
                going = follower.started(visit, counter, now);
            }
        }
    }

    private int first(boolean[] asked) {
        int first = -1;
        for (int counter = 0; counter < asked.length; counter++) {
            boolean free = room.idle(counter) && room.wanted(counter) && room.onDuty(counter) && !asked[counter];
            if (free && (first < 0 || order.callsBefore(room, counter, first))) {
                first = counter;
            }
        }
        return first;
    }
}
