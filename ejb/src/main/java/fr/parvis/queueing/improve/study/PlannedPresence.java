package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.simulation.CounterShifts;
import java.util.List;

/**
 * One agent at one counter on one day. A counter at which two agents take turns has two presences, each with its own
 * skills.
 *
 * @param counter number of the counter that the figures are summed for
 * @param able by number of motif: what can be served by this agent there
 * @param pieces stretches between breaks, in order of time
 */
public record PlannedPresence(int counter, List<Boolean> able, List<CounterShifts.Shift> pieces) {
    public PlannedPresence {
        able = List.copyOf(able);
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("nobody is present without a time: counter " + counter);
        }
    }

    /** Milliseconds planned, breaks taken out. */
    long planned() {
        return pieces.stream().mapToLong(piece -> piece.end() - piece.start()).sum();
    }

    /** Until when a visit begun then is inside what was planned: the end of its piece, or of the one before. */
    long plannedUntil(long start) {
        long until = pieces.get(0).end();
        for (CounterShifts.Shift piece : pieces) {
            until = piece.start() <= start ? piece.end() : until;
        }
        return until;
    }

    /** Whether a visit that goes beyond the end of that piece makes the agent stay longer, rather than break later. */
    boolean staysLonger(long end) {
        return pieces.stream().anyMatch(piece -> piece.end() == end && piece.drains());
    }
}
