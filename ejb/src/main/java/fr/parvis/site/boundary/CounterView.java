package fr.parvis.site.boundary;

import fr.parvis.site.CounterSheet;

/**
 * A counter as its configuration page shows it.
 *
 * @param id identifier
 * @param siteId the site it belongs to
 * @param sheet how it is labelled and equipped
 * @param edition of the sheet, for saving it again
 */
public record CounterView(long id, long siteId, CounterSheet sheet, String edition) {}
