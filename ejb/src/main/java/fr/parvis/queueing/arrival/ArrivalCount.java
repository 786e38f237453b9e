package fr.parvis.queueing.arrival;

import fr.parvis.queueing.metrics.HalfHours;
import fr.parvis.queueing.room.VisitorClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who came on one day, counted by half hour, motif and class. The night that learns and the studies both count with
 * it, so that a typical week and the forecast expect the same people.
 *
 * <p>Somebody with an appointment is counted in the half hour of the appointment, the others in that of their
 * arrival, by the clock on the site's wall.
 */
public final class ArrivalCount {

    private final Map<Place, Integer> places = new TreeMap<>(
            Comparator.comparingInt(Place::half).thenComparingLong(Place::motif).thenComparing(Place::visitorClass));

    /** A half hour (0 to 47), a motif and a class. */
    public record Place(int half, long motif, VisitorClass visitorClass) {}

    /**
     * Counts somebody.
     *
     * @param arrived when they came, milliseconds since midnight
     * @param booked the hour of their appointment, null without
     */
    public void came(long motif, VisitorClass visitorClass, long arrived, Long booked) {
        long counts = visitorClass == VisitorClass.APPOINTMENT && booked != null ? booked : arrived;
        int half = HalfHours.of(counts);
        places.merge(new Place(half, motif, visitorClass), 1, Integer::sum);
    }

    /** How many, place by place, in order of time. */
    public Map<Place, Integer> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Visitors without appointment, half hour by half hour. */
    public List<Integer> unbooked() {
        List<Integer> halves = new ArrayList<>(Collections.nCopies(HalfHours.A_DAY, 0));
        places.forEach((place, count) -> {
            if (place.visitorClass() != VisitorClass.APPOINTMENT) {
                halves.set(place.half(), halves.get(place.half()) + count);
            }
        });
        return halves;
    }
}
