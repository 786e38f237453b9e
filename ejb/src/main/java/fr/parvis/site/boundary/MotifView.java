package fr.parvis.site.boundary;

import fr.parvis.site.MotifSheet;

/**
 * A motif as its configuration page shows it.
 *
 * @param id identifier
 * @param siteId the site it belongs to
 * @param code short name
 * @param sheet how it is shown and served
 * @param edition of the sheet, for saving it again
 */
public record MotifView(long id, long siteId, String code, MotifSheet sheet, String edition) {
    /** The words in a language, in French where nobody has translated them yet. */
    public String label(String language) {
        return sheet.labels().getOrDefault(language, sheet.labels().get("fr"));
    }
}
