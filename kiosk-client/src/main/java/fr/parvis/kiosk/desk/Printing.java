package fr.parvis.kiosk.desk;

import jakarta.json.JsonObject;

/** Puts a told number on paper, once. */
@FunctionalInterface
public interface Printing {
    /**
     * Prints the ticket of an answer, unless it was printed before.
     *
     * @return YES, NO_PAPER, COVER_OPEN, NO_PRINTER or OFF
     */
    String print(java.util.UUID requestId, JsonObject ticket, long motif);
}
