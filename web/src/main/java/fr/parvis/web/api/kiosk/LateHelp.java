package fr.parvis.web.api.kiosk;

import fr.parvis.web.api.Given;
import java.time.Instant;

/**
 * Somebody asked for a person at a kiosk without network.
 *
 * @param at when
 */
public record LateHelp(Instant at) {
    public LateHelp {
        Given.required(at, "at");
    }
}
