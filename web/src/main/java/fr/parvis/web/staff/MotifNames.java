package fr.parvis.web.staff;

import fr.parvis.site.MotifFacts;
import fr.parvis.site.boundary.Sites;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The motifs of the site in the words of its staff. */
@Named("motifs")
@RequestScoped
public class MotifNames {
    @Inject
    private Sites sites;

    @Inject
    private Workplace workplace;

    private List<MotifFacts> all;

    /** Every motif, in the order of the site's screens. */
    public List<MotifFacts> getAll() {
        if (all == null) {
            all = sites.motifs(workplace.siteId());
        }
        return all;
    }

    /** The motifs that are proposed now. */
    public List<MotifFacts> getOffered() {
        return getAll().stream().filter(motif -> motif.sheet().offered()).toList();
    }

    public String label(long motifId) {
        return getAll().stream()
                .filter(motif -> motif.id() == motifId)
                .findFirst()
                .map(motif -> motif.label("fr"))
                .orElse("");
    }

    /** Several labels on one line, in the order of the screens. */
    public String labels(Collection<Long> motifIds) {
        return getAll().stream()
                .filter(motif -> motifIds.contains(motif.id()))
                .map(motif -> motif.label("fr"))
                .collect(Collectors.joining(", "));
    }

    public int usualMinutes(long motifId) {
        return getAll().stream()
                .filter(motif -> motif.id() == motifId)
                .findFirst()
                .map(motif -> motif.sheet().usualMinutes())
                .orElse(0);
    }
}
