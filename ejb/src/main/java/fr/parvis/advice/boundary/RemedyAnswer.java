package fr.parvis.advice.boundary;

import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import fr.parvis.shared.once.AnswerForm;

/**
 * How a press on a remedy ended.
 *
 * @param done whether it stands as wanted, now or by an earlier delivery of the same request
 * @param remedyId which applied remedy, 0 when none
 */
public record RemedyAnswer(boolean done, long remedyId) {
    private static final int VERSION = 1;

    /** How it is kept to answer the same request the same. */
    static final AnswerForm<RemedyAnswer> FORM =
            new AnswerForm<>(answer -> StoredJson.write(new Kept(VERSION, answer.done, answer.remedyId)), json -> {
                Kept kept = StoredJson.read(json, Kept.class, VERSION);
                return new RemedyAnswer(kept.done(), kept.remedy());
            });

    /** An answer as it is kept. */
    public record Kept(int v, boolean done, long remedy) implements Versioned {}
}
