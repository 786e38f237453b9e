package fr.parvis.queueing.floor;

import java.util.Arrays;
import java.util.Iterator;

/**
 * The desk run in event time: visitors arrive, are called by the order given, are served or give up.
 *
 * <p>At one instant: services end, duties change, visitors arrive, visitors give up, then free counters call, in the
 * counter order of the rule, until nobody can be called. The same run replays a recorded day and forecasts the next
 * hours.
 */
public final class FloorRun {

    /** Told what happens; any of the three may stop the run by answering false. */
    public interface Follower {

        default boolean arrived(Visit visit, FloorRun run) {
            return true;
        }

        default boolean started(Visit visit, int counter, long now) {
            return true;
        }

        default boolean left(Visit visit, long now) {
            return true;
        }
    }

    private final Floor floor;
    private final Duties duties;
    private final CallOrder order;
    private final Follower follower;
    private final long[] busyUntil;
    private long now;
    private long nobodyLeavesBefore = Long.MIN_VALUE;
    private boolean going = true;

    public FloorRun(Floor floor, Duties duties, CallOrder order, Follower follower) {
        this.floor = floor;
        this.duties = duties;
        this.order = order;
        this.follower = follower;
        this.busyUntil = new long[floor.skills().counters()];
        Arrays.fill(busyUntil, Visit.NEVER);
    }

    public Floor floor() {
        return floor;
    }

    public long now() {
        return now;
    }

    /** When the service under way at the counter ends, {@link Visit#NEVER} when there is none. */
    public long busyUntil(int counter) {
        return busyUntil[counter];
    }

    /** A service already under way when the run begins. */
    public void occupy(int counter, long until) {
        floor.serving(counter);
        busyUntil[counter] = until;
    }

    /** Runs from an instant on, with visitors to come in order of arrival, until nothing can happen any more. */
    public void run(long start, Iterator<Visit> arrivals) {
        Visit next = arrivals.hasNext() ? arrivals.next() : null;
        now = start;
        takeUpDuties();
        while (going && now != Visit.NEVER) {
            endServices();
            while (going && next != null && next.arrival() <= now) {
                floor.join(next);
                nobodyLeavesBefore = Math.min(nobodyLeavesBefore, next.leaves());
                going = follower.arrived(next, this);
                next = arrivals.hasNext() ? arrivals.next() : null;
            }
            giveUp();
            call();
            advance(next == null ? Visit.NEVER : next.arrival());
        }
    }

    private void advance(long nextArrival) {
        long change = duties.nextChange(now);
        long then = Math.min(change, nextArrival);
        for (long until : busyUntil) {
            then = Math.min(then, until);
        }
        nobodyLeavesBefore = Visit.NEVER;
        for (int place = 0; place < floor.size(); place++) {
            Visit visit = floor.at(place);
            nobodyLeavesBefore = Math.min(nobodyLeavesBefore, visit.leaves());
            long callable = visit.wishes().notBefore();
            then = callable > now ? Math.min(then, callable) : then;
        }
        now = Math.min(then, nobodyLeavesBefore);
        if (now == change && now != Visit.NEVER) {
            takeUpDuties();
        }
    }

    private void takeUpDuties() {
        for (int counter = 0; counter < busyUntil.length; counter++) {
            floor.duty(counter, duties.mayCall(counter, now));
        }
    }

    private void endServices() {
        for (int counter = 0; counter < busyUntil.length; counter++) {
            if (busyUntil[counter] <= now) {
                floor.free(counter, busyUntil[counter]);
                busyUntil[counter] = Visit.NEVER;
            }
        }
    }

    private void giveUp() {
        if (now < nobodyLeavesBefore) {
            return;
        }
        for (int place = floor.size() - 1; place >= 0; place--) {
            if (floor.at(place).leaves() <= now) {
                going &= follower.left(floor.leave(place), now);
            }
        }
    }

    private void call() {
        if (floor.size() == 0 || !floor.anyIdle()) {
            return;
        }
        boolean[] asked = new boolean[busyUntil.length];
        for (int counter = first(asked); going && counter >= 0; counter = first(asked)) {
            asked[counter] = true;
            int place = order.next(floor, counter, now);
            if (place != CallOrder.NOBODY) {
                Visit visit = floor.leave(place);
                occupy(counter, now + visit.service());
                going = follower.started(visit, counter, now);
            }
        }
    }

    private int first(boolean[] asked) {
        int first = -1;
        for (int counter = 0; counter < asked.length; counter++) {
            boolean free = floor.idle(counter) && floor.wanted(counter) && floor.onDuty(counter) && !asked[counter];
            if (free && (first < 0 || order.callsBefore(floor, counter, first))) {
                first = counter;
            }
        }
        return first;
    }
}
