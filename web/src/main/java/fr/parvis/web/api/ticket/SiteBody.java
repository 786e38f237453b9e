package fr.parvis.web.api.ticket;

/**
 * The site of a ticket or screen.
 *
 * @param zone the site's own time, as in {@code Europe/Paris}
 */
public record SiteBody(String name, String zone) {}
