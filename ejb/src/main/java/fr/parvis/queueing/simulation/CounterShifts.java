package fr.parvis.queueing.simulation;

import fr.parvis.queueing.room.QueuedVisit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * When each counter may call: the shifts of the day, and whether the last one goes on until the room is empty.
 *
 * <p>A counter may call from the start of a shift until just before its end; after a shift that drains it goes on until
 * the next shift has begun. A service under way is always finished.
 */
public final class CounterShifts {

    /** One shift of a counter, milliseconds; draining counters go on after the end while somebody waits. */
    public record Shift(long start, long end, boolean drains) {

        public Shift {
            if (end < start) {
                throw new IllegalArgumentException("a shift from " + start + " cannot end at " + end);
            }
        }
    }

    private final List<List<Shift>> shifts;
    private final long[] changes;

    /** @param shifts the shifts of each counter, in order of time */
    public CounterShifts(List<List<Shift>> shifts) {
        this.shifts = List.copyOf(shifts);
        TreeSet<Long> instants = new TreeSet<>();
        shifts.forEach(of -> of.forEach(shift -> {
            instants.add(shift.start());
            instants.add(shift.end());
        }));
        this.changes = instants.stream().mapToLong(Long::longValue).toArray();
    }

    public boolean mayCall(int counter, long now) {
        boolean draining = false;
        for (Shift shift : shifts.get(counter)) {
            if (shift.start() <= now && now < shift.end()) {
                return true;
            }
            if (now >= shift.end()) {
                draining = shift.drains();
            }
        }
        return draining;
    }

    /** Whether the counter is planned for all that time, not only draining what is left. */
    public boolean planned(int counter, long from, long until) {
        return shifts.get(counter).stream().anyMatch(shift -> shift.start() <= from && until <= shift.end());
    }

    /** When the first shift of the day begins, {@link QueuedVisit#NEVER} without one. */
    public long opening() {
        return changes.length == 0 ? QueuedVisit.NEVER : changes[0];
    }

    /** The next instant after now at which somebody's duty changes, {@link QueuedVisit#NEVER} if none. */
    public long nextChange(long now) {
        int place = Arrays.binarySearch(changes, now + 1);
        int next = place >= 0 ? place : -place - 1;
        return next < changes.length ? changes[next] : QueuedVisit.NEVER;
    }
}
