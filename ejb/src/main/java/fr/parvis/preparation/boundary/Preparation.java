package fr.parvis.preparation.boundary;

import fr.parvis.preparation.Answer;
import java.util.List;

/**
 * What a visitor told about their papers, for the agent who has them.
 *
 * @param missing French words of the papers that are not there for sure, while the visit lasts
 * @param question French words of the question that was asked, empty when none was
 * @param answer to it, null when none was asked
 * @param accompanied whether they come with somebody, as told before an appointment
 * @param interpreter language of the interpreter that they wish, as told before an appointment; empty when none
 */
public record Preparation(
        int held,
        int lacking,
        int unsure,
        List<String> missing,
        String question,
        Answer answer,
        boolean accompanied,
        String interpreter) {
    public Preparation {
        missing = List.copyOf(missing);
    }

    /** The same, with what was told of company and language before. */
    Preparation with(Preparation before) {
        return new Preparation(
                held, lacking, unsure, missing, question, answer, before.accompanied, before.interpreter);
    }
}
