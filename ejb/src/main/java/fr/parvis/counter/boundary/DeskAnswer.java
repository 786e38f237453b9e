package fr.parvis.counter.boundary;

import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.shared.once.AnswerForm;
import java.util.Objects;

/**
 * The answer to a press at the counter.
 *
 * @param by the counter that has the visitor, as in "Guichet 2", when the result is {@link DeskResult#TAKEN}; else null
 * @param ticketId the visitor it is about, null when none
 */
public record DeskAnswer(DeskResult result, String by, Long ticketId) {
    /** How it is kept to answer the same request the same. */
    static final AnswerForm<DeskAnswer> FORM = new AnswerForm<>(DeskAnswer::write, DeskAnswer::read);

    private static final int VERSION = 1;

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

    private static String write(DeskAnswer answer) {
        return StoredJson.write(new Kept(VERSION, answer.result, answer.by, answer.ticketId));
    }

    private static DeskAnswer read(String json) {
        Kept kept = StoredJson.read(json, Kept.class, VERSION);
        return new DeskAnswer(kept.result(), kept.by(), kept.ticket());
    }

    /** An answer as it is kept. */
    public record Kept(int v, DeskResult result, String by, Long ticket) implements Versioned {}
}
