package fr.parvis.web.api.wall;

import fr.parvis.display.boundary.WallCall;
import fr.parvis.web.api.ticket.SiteBody;
import fr.parvis.web.api.ticket.WaitBody;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;

/**
 * Everything that a wall screen shows.
 *
 * @param zone the part of the building it calls for, null for the whole site
 * @param now the server's time
 * @param sequence of the site's last change
 * @param calls the newest first; everybody who is expected at a counter, then the last calls of the day
 * @param waits ranges by motif; never beside a number
 */
public record WallBody(
        SiteBody site, Zone zone, Instant now, long sequence, List<WallCall> calls, List<Wait> waits, boolean open) {

    /** A part of the building with its own wall screen. */
    public record Zone(long id, String name) {}

    /** The wait for a motif. */
    public record Wait(String pictogram, String label, @JsonbProperty("wait") WaitBody expectedWait) {}
}
