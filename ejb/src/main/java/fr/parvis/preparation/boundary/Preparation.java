package fr.parvis.preparation.boundary;

import fr.parvis.preparation.Answer;
import java.util.List;

/**
 * What a visitor told about their papers, for the agent who has them.
 *
 * @param missing French words of the papers that are not there for sure, while the visit lasts
 * @param question French words of the question that was asked, empty when none was
 * @param answer to it, null when none was asked
 */
public record Preparation(int held, int lacking, int unsure, List<String> missing, String question, Answer answer) {
    public Preparation {
        missing = List.copyOf(missing);
    }
}
