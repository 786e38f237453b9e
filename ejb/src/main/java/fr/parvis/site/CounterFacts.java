package fr.parvis.site;

import java.util.Set;

/**
 * What the desk needs to know of a counter; immutable, at most two seconds old.
 *
 * @param id identifier
 * @param siteId the site it belongs to
 * @param zoneId the waiting zone it calls to, or null for the whole site
 * @param label what visitors read and hear: "Guichet 4"
 * @param position place among the counters, smallest first
 * @param active false while it is not in use at all
 * @param motifs identifiers of the motifs that can be served there
 */
public record CounterFacts(
        long id, long siteId, Long zoneId, String label, int position, boolean active, Set<Long> motifs) {
    public CounterFacts {
        motifs = Set.copyOf(motifs);
    }
}
