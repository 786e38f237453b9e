package fr.parvis.preparation.entity;

import fr.parvis.preparation.PaperAnswer;
import java.util.Map;

/**
 * The answers about the papers of one appointment.
 *
 * @param papers by code of the paper
 */
public record ToldAnswers(Map<String, PaperAnswer> papers) {
    public ToldAnswers {
        papers = Map.copyOf(papers);
    }
}
