package fr.parvis.replay.scenario;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.simulation.CounterShifts;
import java.util.List;
import java.util.Map;

/**
 * A desk and its days, as a file tells them: what is known beforehand, and the visitors as they came.
 *
 * @param targets target wait of each class in seconds
 * @param expectation what a manager would know as a forecast, null when the file says nothing
 * @param days visitors by day, in the order of the file, those who did not come included
 */
public record Scenario(
        String name,
        Map<VisitorClass, Long> targets,
        List<MotifRow> motifs,
        List<CounterRow> counters,
        Expectation expectation,
        Map<Integer, List<VisitorRow>> days) {

    /** A motif: mean service in seconds, its variation, its share, and the share that comes by appointment. */
    public record MotifRow(String id, double mean, double variation, double share, double booked) {

        /** Share of visitors who come for it without an appointment. */
        public double walkInShare() {
            return share * (1 - booked);
        }
    }

    /** A counter: the motifs it can do (numbers) and its shifts in seconds since midnight. */
    public record CounterRow(String id, List<Integer> skills, List<CounterShifts.Shift> shifts) {}

    /** Walk-ins a day over a profile of periods, share of no-shows and of priority visitors. */
    public record Expectation(double walkIns, List<Period> profile, double noShow, double priority, double fill) {

        /** Whether anybody is expected to come at any time. */
        public boolean anybody() {
            return walkIns > 0 && profile.stream().anyMatch(period -> period.weight() > 0);
        }
    }

    /** A period of the day in seconds and the weight of its arrivals per unit of time. */
    public record Period(long start, long end, double weight) {}

    /**
     * A visitor as recorded; instants in seconds since midnight.
     *
     * @param arrival null when the visitor never came
     * @param appointment null without one
     * @param patience null for somebody who never leaves
     */
    public record VisitorRow(
            String id, Long arrival, int motif, Long appointment, boolean priority, long service, Long patience) {

        /** Which target applies. */
        public VisitorClass visitorClass() {
            if (appointment != null) {
                return VisitorClass.APPOINTMENT;
            }
            return priority ? VisitorClass.PRIORITY : VisitorClass.WALK_IN;
        }

        /** Instant the wait counts from. */
        public long reference() {
            return appointment == null ? arrival : Math.max(arrival, appointment);
        }
    }

    /** Target wait of a class, seconds. */
    public long target(VisitorClass visitorClass) {
        return targets.get(visitorClass);
    }

    /** Whether enough is known beforehand to invent days: somebody comes, and some without an appointment. */
    public boolean expects() {
        return expectation != null && expectation.anybody() && walkInShares() > 0;
    }

    /** Sum of the shares of those who come without an appointment, in the unit of the shares. */
    public double walkInShares() {
        return motifs.stream().mapToDouble(MotifRow::walkInShare).sum();
    }

    public Scenario {
        targets = Map.copyOf(targets);
        motifs = List.copyOf(motifs);
        counters = List.copyOf(counters);
    }
}
