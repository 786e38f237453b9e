package fr.parvis.web.board;

import java.util.Map;
import java.util.UUID;

/**
 * What the board sends with one press.
 *
 * @param requestId the same for each delivery of one press
 * @param subject the ticket or the help request that it is about, 0 when none
 * @param word the place, the code or the language that was chosen; empty when none
 * @param choice the motif that was chosen, 0 when none
 */
public record BoardSlip(Verb verb, UUID requestId, long subject, long choice, String word, boolean priority) {

    /** What can be pressed on the board. */
    public enum Verb {
        PUT_BACK,
        LEAVE,
        GO,
        SEEN,
        /** Print a ticket once more; {@code word} is its number, {@code subject} the notice that asked for it, if any. */
        PRINT,
        TICKET,
        CODE,
        /** Book an arrival that was held. */
        ACCEPT,
        /** Let one go; {@code word} says why. */
        DISCARD,
        /** Let all of one series go; {@code word} is its letter, a colon, and why. */
        DISCARD_ALL,
        /** Do what the board advises. */
        APPLY,
        /** Take back what was done on its advice. */
        UNDO
    }

    /** Reads the fields of the page. @throws IllegalArgumentException when they were not made by the page */
    public static BoardSlip of(Map<String, String> fields) {
        return new BoardSlip(
                Verb.valueOf(fields.getOrDefault("verb", "")),
                UUID.fromString(fields.getOrDefault("request", "")),
                number(fields.get("ticket")),
                number(fields.get("choice")),
                fields.getOrDefault("word", "").strip(),
                fields.containsKey("priority"));
    }

    private static long number(String text) {
        return text == null || text.isBlank() ? 0 : Long.parseLong(text);
    }
}
