package fr.parvis.study;

import java.util.List;

/**
 * The numbers under which motifs and counters run.
 *
 * @param motifs identifiers, in the order of the site
 * @param counters identifiers, in the order of the site
 */
public record Numbering(List<Long> motifs, List<Long> counters) {
    public Numbering {
        motifs = List.copyOf(motifs);
        counters = List.copyOf(counters);
    }

    public int motif(long id) {
        return motifs.indexOf(id);
    }

    int counter(long id) {
        return counters.indexOf(id);
    }
}
