package fr.parvis.site;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Set;

/**
 * How a counter is labelled and equipped.
 *
 * @param label neutral words that visitors read and hear: "Guichet 4"
 * @param position place among the counters, smallest first
 * @param active false while it is not in use at all
 * @param zoneId the waiting zone it calls to, or null for the whole site
 * @param motifs identifiers of the motifs that can be served there
 */
public record CounterSheet(String label, int position, boolean active, Long zoneId, Set<Long> motifs) {
    public CounterSheet {
        if (label == null || label.isBlank()) {
            throw new Refused("label", Wanted.text(PlainText.NAME));
        }
        label = label.strip();
        if (motifs == null) {
            throw new Refused("motifs", Wanted.a("given"));
        }
        motifs = Set.copyOf(motifs);
    }
}
