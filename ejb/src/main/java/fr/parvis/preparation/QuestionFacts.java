package fr.parvis.preparation;

import java.util.Map;

/**
 * The one question of a motif.
 *
 * @param labels words by language
 */
public record QuestionFacts(long motifId, String code, String pictogram, Map<String, String> labels) {
    public QuestionFacts {
        labels = Map.copyOf(labels);
    }
}
