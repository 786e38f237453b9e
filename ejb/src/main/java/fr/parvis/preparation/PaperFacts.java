package fr.parvis.preparation;

import java.util.Map;
import java.util.Set;

/**
 * A paper as it is asked for.
 *
 * @param labels words by language
 * @param more what will do instead, by language
 * @param motifIds the motifs for which it helps
 */
public record PaperFacts(
        long id,
        String code,
        String pictogram,
        int position,
        Map<String, String> labels,
        Map<String, String> more,
        Set<Long> motifIds) {
    public PaperFacts {
        labels = Map.copyOf(labels);
        more = Map.copyOf(more);
        motifIds = Set.copyOf(motifIds);
    }
}
