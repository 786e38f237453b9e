package fr.parvis.site;

import java.util.Map;

/**
 * What the desk needs to know of a motif; immutable, at most two seconds old.
 *
 * @param id identifier
 * @param siteId the site it belongs to
 * @param code short name: {@code domiciliation}
 * @param pictogram key of the picture on the touchscreen
 * @param labels words by language; French is always there
 * @param position place among the motifs, smallest first
 * @param offered whether the kiosk proposes it now
 * @param dailyQuota most tickets a day, or null for no limit
 * @param usualMinutes how long serving usually takes
 * @param targetMinutes wanted longest wait, or null for the site's own target
 */
public record MotifFacts(
        long id,
        long siteId,
        String code,
        String pictogram,
        Map<String, String> labels,
        int position,
        boolean offered,
        Integer dailyQuota,
        int usualMinutes,
        Integer targetMinutes) {
    public MotifFacts {
        labels = Map.copyOf(labels);
    }

    /** The words in a language, in French where nobody has translated them yet. */
    public String label(String language) {
        String french = labels.getOrDefault("fr", code);
        return labels.getOrDefault(language, french);
    }
}
