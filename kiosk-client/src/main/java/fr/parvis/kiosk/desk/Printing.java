package fr.parvis.kiosk.desk;

import jakarta.json.JsonObject;
import java.util.UUID;

/** Puts a told number on paper, once. */
@FunctionalInterface
public interface Printing {
    /**
     * Prints the ticket of an answer, unless it was printed before.
     *
     * @return YES, PRINTING (on its way), NO_PAPER, COVER_OPEN, PRINTER_ERROR, NO_PRINTER or OFF
     */
    String print(UUID requestId, JsonObject ticket, long motif);

    /** Prints the paper of an appointment that was booked here, unless it was printed before; as {@link #print} tells it. */
    default String printAppointment(UUID requestId, JsonObject booked, long motif, String language) {
        return "OFF";
    }

    /** The visit is on the screen: what became of its paper, as {@link #print} tells it. */
    default String follow(UUID requestId) {
        return "OFF";
    }

    /** The visit is over: what is not begun is not printed any more. What became of its paper, as {@link #print} tells it. */
    default String over(UUID requestId) {
        return "OFF";
    }
}
