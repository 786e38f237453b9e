package fr.parvis.display.boundary;

import fr.parvis.counter.CallReason;
import fr.parvis.counter.boundary.CounterRow;
import fr.parvis.reception.WaitingRow;

/**
 * One counter with the visitor it has.
 *
 * @param visitor null when it has none
 * @param why why this visitor was called there; null when nobody was
 * @param silent nothing was heard from its browser for a while
 */
public record CounterCard(CounterRow counter, WaitingRow visitor, CallReason why, boolean silent) {

    /** What the counter is doing. */
    public enum Doing {
        NOBODY,
        FREE,
        CALLING,
        SERVING,
        PAUSED,
        /** Taken out of service while somebody sits there. */
        OUT_OF_SERVICE
    }

    /** What the counter is doing; a paused one that still has its visitor is serving. */
    public Doing doing() {
        if (visitor != null) {
            return visitor.status() == fr.parvis.reception.TicketStatus.CALLED ? Doing.CALLING : Doing.SERVING;
        }
        if (!counter.inService()) {
            return Doing.OUT_OF_SERVICE;
        }
        return switch (counter.state()) {
            case OPEN -> Doing.FREE;
            case PAUSED -> Doing.PAUSED;
            case CLOSED -> Doing.NOBODY;
        };
    }
}
