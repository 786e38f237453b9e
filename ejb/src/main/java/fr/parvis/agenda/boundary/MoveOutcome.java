package fr.parvis.agenda.boundary;

import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.shared.once.AnswerForm;

/**
 * What came of a request to move an appointment, as it is kept for the deliveries of the same request that come later.
 *
 * @param v the shape, 1
 */
public record MoveOutcome(int v, What what) implements Versioned {
    static final int VERSION = 1;

    static final AnswerForm<MoveOutcome> FORM =
            new AnswerForm<>(StoredJson::write, json -> StoredJson.read(json, MoveOutcome.class, VERSION));

    /** What may come of it. */
    public enum What {
        /** It is at the wished time. */
        MOVED,
        /** Somebody was faster. */
        TAKEN,
        /** Its visitor could not change it any more. */
        TOO_LATE
    }

    static MoveOutcome of(What what) {
        return new MoveOutcome(VERSION, what);
    }
}
