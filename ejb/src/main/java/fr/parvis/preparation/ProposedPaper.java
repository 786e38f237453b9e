package fr.parvis.preparation;

import java.util.Map;

/**
 * A paper that may be put on a checklist.
 *
 * @param pictogram key of its picture
 * @param labels words by language, for a site that has no such paper yet
 * @param more how to know it, by language
 * @param listed what is asked of it; a draft where somebody must compare it with its source first
 */
public record ProposedPaper(
        String pictogram, Map<String, String> labels, Map<String, String> more, ListedPaper listed) {
    public ProposedPaper {
        labels = Map.copyOf(labels);
        more = Map.copyOf(more);
    }
}
