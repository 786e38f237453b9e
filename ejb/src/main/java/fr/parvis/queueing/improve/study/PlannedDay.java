package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.simulation.CounterShifts;
import java.util.List;

/**
 * Who is present on one day, as the room needs it.
 *
 * @param presences everybody, agent by agent
 * @param motifs how long motifs take and how often they come
 */
public record PlannedDay(List<PlannedPresence> presences, Motifs motifs) {

    /** Mean service in milliseconds and share among visitors, by number of motif. */
    public record Motifs(List<Double> mean, List<Double> share) {
        public Motifs {
            mean = List.copyOf(mean);
            share = List.copyOf(share);
            if (mean.isEmpty() || mean.size() != share.size()) {
                throw new IllegalArgumentException("a mean and a share for each motif: " + mean + " " + share);
            }
        }

        int count() {
            return mean.size();
        }
    }

    public PlannedDay {
        presences = List.copyOf(presences);
    }

    /** What each presence can do. */
    public Skills skills() {
        boolean[][] able = new boolean[presences.size()][motifs.count()];
        for (int presence = 0; presence < able.length; presence++) {
            for (int motif = 0; motif < motifs.count(); motif++) {
                able[presence][motif] = presences.get(presence).able().get(motif);
            }
        }
        return new Skills(able, new boolean[able.length][0], array(motifs.mean()), array(motifs.share()));
    }

    /** When each presence may call. */
    public CounterShifts duties() {
        return new CounterShifts(presences.stream().map(PlannedPresence::pieces).toList());
    }

    /** When the last shift ends as planned, milliseconds since midnight; 0 without any. */
    public long lastEnd() {
        return presences.stream()
                .flatMap(presence -> presence.pieces().stream())
                .mapToLong(CounterShifts.Shift::end)
                .max()
                .orElse(0);
    }

    /** Whether somebody able is planned at some time between two instants. */
    public boolean covers(int motif, long from, long until) {
        return presences.stream()
                .filter(presence -> presence.able().get(motif))
                .flatMap(presence -> presence.pieces().stream())
                .anyMatch(piece -> piece.start() < piece.end() && piece.start() < until && from < piece.end());
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
