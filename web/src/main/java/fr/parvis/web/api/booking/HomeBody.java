package fr.parvis.web.api.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What can be booked at a site.
 *
 * @param now the server's time
 * @param motifs those that visitors book themselves and for which time is offered; may be none
 */
public record HomeBody(PlaceBody site, Instant now, List<Motif> motifs) {
    /**
     * A reason to come.
     *
     * @param pictogram key of its picture
     * @param labels its words by language
     * @param minutes how long an appointment takes
     */
    public record Motif(long id, String pictogram, Map<String, String> labels, int minutes) {}
}
