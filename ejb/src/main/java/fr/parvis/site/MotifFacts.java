package fr.parvis.site;

import fr.parvis.shared.Edition;
import java.util.HashMap;
import java.util.Map;

/**
 * A motif as everybody but its own context knows it, page and API included; immutable, at most two seconds old.
 *
 * @param id identifier
 * @param siteId the site it belongs to
 * @param code short name: {@code domiciliation}
 * @param sheet how it is shown and served; French words are always there
 * @param edition of the sheet, for saving it again
 */
public record MotifFacts(long id, long siteId, String code, MotifSheet sheet, String edition) {

    /** A motif as it stands. */
    public static MotifFacts of(long id, long siteId, String code, MotifSheet sheet) {
        return new MotifFacts(id, siteId, code, sheet, Edition.of(sheet).value());
    }

    /** The words of a motif by language; one without French words is shown by its code: it takes no whole page away. */
    public static Map<String, String> words(String code, Map<String, String> labels) {
        Map<String, String> words = new HashMap<>(labels);
        words.putIfAbsent("fr", code);
        return words;
    }

    /** The words in a language, in French where nobody has translated them yet. */
    public String label(String language) {
        return sheet.labels().getOrDefault(language, sheet.labels().get("fr"));
    }

    /** Key of the picture on the touchscreen. */
    public String pictogram() {
        return sheet.pictogram();
    }

    /** Words by language; French is always there. */
    public Map<String, String> labels() {
        return sheet.labels();
    }

    /** Place among the motifs, smallest first. */
    public int position() {
        return sheet.position();
    }

    /** Whether the kiosk proposes it now. */
    public boolean offered() {
        return sheet.offered();
    }

    /** Most tickets a day, or null for no limit. */
    public Integer dailyQuota() {
        return sheet.dailyQuota();
    }

    /** How long serving usually takes, in minutes. */
    public int usualMinutes() {
        return sheet.usualMinutes();
    }

    /** Wanted longest wait in minutes, or null for the site's own target. */
    public Integer targetMinutes() {
        return sheet.targetMinutes();
    }
}
