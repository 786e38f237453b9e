package fr.parvis.queueing.forecast;

import fr.parvis.queueing.arrival.law.LogLogisticPatience;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.room.VisitorClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the site expects of the next hours; each part may be left out.
 *
 * @param presences when each counter will be on duty; a counter without presence stays as it is
 * @param booked appointments of today whose visitors have not come yet
 * @param walkIns expected arrivals without appointment
 * @param habits how services and appointments of this site vary
 */
public record Outlook(List<Presence> presences, List<Booked> booked, List<Flow> walkIns, Habits habits) {

    /** A period on duty; the last one of the day may go on until the room is empty. */
    public record Presence(long counterId, Instant from, Instant until, boolean drains) {}

    /** An appointment whose visitor is still to come. */
    public record Booked(long motifId, Instant appointment) {}

    /** Visitors without appointment expected for a motif over a period. */
    public record Flow(long motifId, VisitorClass visitorClass, Instant from, Instant until, double expected) {

        public Flow {
            if (!(expected >= 0) || !until.isAfter(from)) {
                throw new IllegalArgumentException(expected + " visitors between " + from + " and " + until);
            }
        }
    }

    /**
     * Habits of the site, learnt or those of day one.
     *
     * @param variations standard deviation of a service over its mean, by motif; 0.6 for the others
     * @param leaving how readily visitors leave before they are called
     * @param corrections what forecasts are multiplied by, learnt from outcomes
     */
    public record Habits(
            Map<Long, Double> variations,
            Punctuality punctuality,
            LogLogisticPatience leaving,
            Corrections corrections) {

        public Habits {
            variations = Map.copyOf(variations);
            variations.forEach((motif, variation) -> {
                if (!(variation > 0 && variation <= 3)) {
                    throw new IllegalArgumentException("motif " + motif + " cannot vary by " + variation);
                }
            });
        }

        /** Habits of day one, until the site's own are known. */
        public static Habits usual() {
            return new Habits(Map.of(), Punctuality.usual(), LogLogisticPatience.usual(), Corrections.none());
        }

        double variation(long motifId) {
            return variations.getOrDefault(motifId, SiteLaw.SERVICE_VARIATION.value());
        }
    }

    /** Factors of the first quartile, the median and the ninth decile, each between a third and three. */
    public record Corrections(double low, double middle, double high) {

        private static final double MOST = ForecastConstant.CORRECTION_MOST.value();

        public Corrections {
            for (double factor : new double[] {low, middle, high}) {
                if (!(factor >= 1 / MOST && factor <= MOST)) {
                    throw new IllegalArgumentException("a forecast cannot be corrected by " + factor);
                }
            }
        }

        public static Corrections none() {
            return new Corrections(1, 1, 1);
        }
    }

    public Outlook {
        presences = List.copyOf(presences);
        booked = List.copyOf(booked);
        walkIns = List.copyOf(walkIns);
    }

    /** Nothing known of the next hours: everybody on duty stays, nobody else comes. */
    public static Outlook unknown() {
        return new Outlook(List.of(), List.of(), List.of(), Habits.usual());
    }
}
