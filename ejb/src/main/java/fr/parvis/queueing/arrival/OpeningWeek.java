package fr.parvis.queueing.arrival;

import fr.parvis.queueing.metrics.HalfHours;
import java.util.ArrayList;
import java.util.List;

/**
 * When a site is open, day by day of a week.
 *
 * @param days the stretches of each day, in order of time
 */
public record OpeningWeek(List<List<Stretch>> days) {

    /** From when to when the door is open. */
    public record Stretch(long opens, long closes) {
        public Stretch {
            if (closes <= opens) {
                throw new IllegalArgumentException("closes before it opens: " + opens + " " + closes);
            }
        }

        boolean holds(long instant) {
            return opens <= instant && instant < closes;
        }
    }

    public OpeningWeek {
        days = days.stream().map(List::copyOf).toList();
    }

    /** Whether the door is open. */
    public boolean holds(int day, long instant) {
        return days.get(day).stream().anyMatch(stretch -> stretch.holds(instant));
    }

    /** The half hours that begin open here and not there, as day × 48 + half hour. */
    List<Integer> beyond(OpeningWeek other) {
        List<Integer> halves = new ArrayList<>();
        for (int slot = 0; slot < HalfHours.A_DAY * days.size(); slot++) {
            long start = slot % HalfHours.A_DAY * HalfHours.MILLIS;
            if (holds(slot / HalfHours.A_DAY, start) && !other.holds(slot / HalfHours.A_DAY, start)) {
                halves.add(slot);
            }
        }
        return halves;
    }

    /** How many half hours begin open. */
    int count() {
        return beyond(new OpeningWeek(
                        days.stream().map(day -> List.<Stretch>of()).toList()))
                .size();
    }
}
