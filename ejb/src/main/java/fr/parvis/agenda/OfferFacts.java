package fr.parvis.agenda;

import fr.parvis.shared.Edition;

/**
 * An offer of time as it stands.
 *
 * @param edition of the sheet, for saving it again
 */
public record OfferFacts(long id, long siteId, OfferSheet sheet, String edition) {
    /** An offer with the edition of its sheet. */
    public static OfferFacts of(long id, long siteId, OfferSheet sheet) {
        return new OfferFacts(id, siteId, sheet, Edition.of(sheet).value());
    }
}
