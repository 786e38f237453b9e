package fr.parvis.agenda;

/**
 * Something was decided about an appointment. It is fired inside the transaction of the decision: what an observer writes there is kept
 * or lost with it.
 *
 * @param kind what was decided
 */
public record AppointmentChanged(long siteId, long appointmentId, Kind kind) {
    /** What can be decided. */
    public enum Kind {
        /** Somebody is expected. */
        BOOKED,
        /** They are on the waiting list of a workshop. */
        LISTED,
        /** A place of the workshop became free, and is theirs. */
        PROMOTED,
        /** It is at another time, with somebody else or in another room. */
        MOVED,
        /** It will not take place. */
        CANCELLED,
        /** The old codes open nothing any more. */
        CODES_RENEWED
    }
}
