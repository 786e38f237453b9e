package fr.parvis.site;

import fr.parvis.shared.Edition;
import java.util.Set;

/**
 * A counter as everybody but its own context knows it, page and API included; immutable, at most two seconds old.
 *
 * @param id identifier
 * @param siteId the site it belongs to
 * @param sheet how it is labelled and equipped
 * @param edition of the sheet, for saving it again
 */
public record CounterFacts(long id, long siteId, CounterSheet sheet, String edition) {

    /** A counter as it stands. */
    public static CounterFacts of(long id, long siteId, CounterSheet sheet) {
        return new CounterFacts(id, siteId, sheet, Edition.of(sheet).value());
    }

    /** The waiting zone it calls to, or null for the whole site. */
    public Long zoneId() {
        return sheet.zoneId();
    }

    /** What visitors read and hear: "Guichet 4". */
    public String label() {
        return sheet.label();
    }

    /** Place among the counters, smallest first. */
    public int position() {
        return sheet.position();
    }

    /** False while it is not in use at all. */
    public boolean active() {
        return sheet.active();
    }

    /** Identifiers of the motifs that can be served there. */
    public Set<Long> motifs() {
        return sheet.motifs();
    }
}
