package fr.parvis.queueing.forecast;

import fr.parvis.queueing.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
     * Habits of the site.
     *
     * @param variation standard deviation of a service over its mean
     * @param noShow share of appointments that nobody comes to
     * @param earliness how much before the hour visitors with an appointment come, on average
     * @param spread standard deviation of that
     * @param stretch what forecasts of this site are multiplied by, learnt from outcomes, 0.5 to 2
     */
    public record Habits(double variation, double noShow, Duration earliness, Duration spread, double stretch) {

        public Habits {
            if (!(variation > 0 && variation <= 3 && noShow >= 0 && noShow < 1 && stretch >= 0.5 && stretch <= 2)) {
                throw new IllegalArgumentException(variation + ", " + noShow + ", " + stretch + " cannot be habits");
            }
        }

        /** Habits of day one, until the site's own are known. */
        public static Habits usual() {
            return new Habits(0.6, 0.12, Duration.ofMinutes(5), Duration.ofMinutes(8), 1);
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
