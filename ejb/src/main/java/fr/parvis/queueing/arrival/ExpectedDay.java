package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.Punctuality;
import java.util.List;

/**
 * What a manager expects of a day: enough to invent days that look like those of the site.
 *
 * @param motifs how long each motif takes and who comes for it, in the order of the skills
 * @param periods when walk-ins come: weight per unit of time, milliseconds since midnight
 * @param priority share of priority visitors among walk-ins, 0 to 1
 * @param punctuality how appointments are kept
 */
public record ExpectedDay(List<Motif> motifs, List<Period> periods, double priority, Punctuality punctuality) {

    /** Mean service in milliseconds, its variation, walk-ins a day and appointments a day. */
    public record Motif(double mean, double variation, double walkIns, double booked) {}

    /** Weight of arrivals per unit of time between two instants. */
    public record Period(long start, long end, double weight) {

        double mass() {
            return weight * (end - start);
        }
    }

    public ExpectedDay {
        motifs = List.copyOf(motifs);
        periods = List.copyOf(periods);
        if (periods.stream().mapToDouble(Period::mass).sum() <= 0) {
            throw new IllegalArgumentException("nobody is expected at any time: " + periods);
        }
    }
}
