package fr.parvis.reception;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a visitor's ticket stands, and where it may go from there. The arrows are the only ones: {@link Ticket} refuses
 * any other move.
 */
public enum TicketStatus {
    /** In the waiting room, may be called. */
    WAITING,
    /** Announced on the wall, expected at a counter. */
    CALLED,
    /** With an agent at a counter. */
    SERVING,
    /** Set aside: the visitor fetches a paper, or lost their agent; any capable colleague may resume. */
    ON_HOLD,
    /** Served; the end of the visit. */
    FINISHED,
    /** Called and did not come; may be put back when they return. */
    NO_SHOW,
    /** Gave up the place, or the day ended. */
    LEFT;

    /** The statuses that may follow this one. */
    public Set<TicketStatus> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(CALLED, LEFT);
            case CALLED -> EnumSet.of(SERVING, WAITING, NO_SHOW, LEFT);
            case SERVING -> EnumSet.of(ON_HOLD, WAITING, FINISHED);
            case ON_HOLD -> EnumSet.of(SERVING, WAITING, FINISHED, NO_SHOW, LEFT);
            case NO_SHOW -> EnumSet.of(WAITING);
            case FINISHED, LEFT -> EnumSet.noneOf(TicketStatus.class);
        };
    }

    /** Whether the visitor is still expected to be somewhere on the site. */
    public boolean living() {
        return this == WAITING || this == CALLED || this == SERVING || this == ON_HOLD;
    }

    /** Whether the visitor occupies a counter. */
    public boolean atCounter() {
        return this == CALLED || this == SERVING;
    }
}
