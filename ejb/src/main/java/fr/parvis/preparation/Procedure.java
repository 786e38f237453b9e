package fr.parvis.preparation;

import java.util.List;

/**
 * A ready-made checklist of a usual procedure, which a manager takes over for a motif.
 *
 * @param code short name
 * @param title in French
 */
public record Procedure(String code, String title, List<ProposedPaper> papers) {
    public Procedure {
        papers = List.copyOf(papers);
    }
}
