package fr.parvis.display.boundary;

import fr.parvis.reception.TicketNumber;
import java.time.Instant;

/**
 * Something at the reception that asks for somebody.
 *
 * @param subjectId the help request, the ticket or the counter that it is about
 * @param number of the ticket it is about, null when it is about none
 * @param place the counter or the kiosk, null when it is about none
 * @param since when it began
 */
public record BoardAlert(Kind kind, long subjectId, TicketNumber number, String place, Instant since) {

    /** Why somebody is wanted, the most pressing first. */
    public enum Kind {
        /** A visitor at a kiosk asked for a person. */
        HELP_ASKED,
        /** Nothing was heard from a counter's browser for {@link Watch#SILENT}. */
        COUNTER_SILENT,
        /** A visitor was called more than {@link Watch#CALL_OPEN} ago and the talk has not begun. */
        CALL_OPEN,
        /** The longest wait of a motif is over its target. */
        TARGET_PASSED,
        /** A visitor was set aside more than {@link Watch#HELD_LONG} ago. */
        HELD_LONG
    }
}
