package fr.parvis.preparation;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Map;
import java.util.Set;

/**
 * How a paper is asked for.
 *
 * @param pictogram key of the picture on the touchscreen
 * @param position place among the papers, smallest first
 * @param labels words by language; French is always there
 * @param more what will do instead, by language; may be empty
 * @param motifIds the motifs for which it helps
 */
public record PaperSheet(
        String pictogram, int position, Map<String, String> labels, Map<String, String> more, Set<Long> motifIds) {
    public PaperSheet {
        labels = Map.copyOf(labels);
        more = Map.copyOf(more);
        motifIds = Set.copyOf(motifIds);
        if (pictogram == null || pictogram.isBlank()) {
            throw new Refused("pictogram", Wanted.a("pictogram"));
        }
        if (labels.getOrDefault("fr", "").isBlank()) {
            throw new Refused("labels", Wanted.a("french"));
        }
    }
}
