package fr.parvis.preparation.boundary;

import fr.parvis.preparation.PaperFacts;
import fr.parvis.preparation.control.ChecklistReader;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What is good to bring for a motif, for visitors at home: the same that every touch screen of the site shows to anybody. */
@Stateless
@PermitAll
public class VisitorPapers {
    @Inject
    private ChecklistReader checklists;

    /** The papers that help for a motif of a site, in the order of asking. */
    public List<PaperFacts> of(long siteId, long motifId) {
        return checklists.of(siteId).of(motifId);
    }
}
