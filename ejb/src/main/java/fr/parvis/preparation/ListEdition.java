package fr.parvis.preparation;

import java.time.Instant;
import java.util.List;

/**
 * An edition of a checklist, of now or before.
 *
 * @param what what was changed by it, in French
 * @param madeBy the agent who made it
 */
public record ListEdition(int edition, String what, long madeBy, Instant madeAt, List<ListedPaper> items) {
    public ListEdition {
        items = List.copyOf(items);
    }
}
