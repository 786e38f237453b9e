package fr.parvis.counter.boundary;

import java.util.Objects;

/**
 * The answer to a press at the counter.
 *
 * @param by the counter that has the visitor, as in "Guichet 2", when the result is {@link DeskResult#TAKEN}; else null
 * @param ticketId the visitor it is about, null when none
 */
public record DeskAnswer(DeskResult result, String by, Long ticketId) {
    public DeskAnswer {
        Objects.requireNonNull(result, "result");
    }

    static DeskAnswer done(Long ticketId) {
        return new DeskAnswer(DeskResult.DONE, null, ticketId);
    }

    static DeskAnswer of(DeskResult result, Long ticketId) {
        return new DeskAnswer(result, null, ticketId);
    }

    static DeskAnswer taken(String by, Long ticketId) {
        return new DeskAnswer(DeskResult.TAKEN, by, ticketId);
    }

    /** One line, as it is kept to answer the same request the same. */
    String written() {
        return result + "|" + (ticketId == null ? "" : ticketId) + "|" + (by == null ? "" : by);
    }

    static DeskAnswer read(String line) {
        String[] parts = line.split("\\|", 3);
        return new DeskAnswer(
                DeskResult.valueOf(parts[0]),
                parts[2].isEmpty() ? null : parts[2],
                parts[1].isEmpty() ? null : Long.valueOf(parts[1]));
    }
}
