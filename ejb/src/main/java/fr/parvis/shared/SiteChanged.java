package fr.parvis.shared;

/**
 * Something that a screen of a site shows has changed: a hint to read again, never data.
 *
 * <p>A boundary fires it at most once per transaction; whoever tells the screens observes it after the commit.
 *
 * @param siteId which site
 * @param sequence where the site's day is now, growing by one with each change of the waiting room; 0 when only the
 *     configuration or the agenda moved
 */
public record SiteChanged(long siteId, long sequence) {}
