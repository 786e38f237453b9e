package fr.parvis.web.api.kiosk;

import fr.parvis.web.api.Given;
import java.time.Instant;

/**
 * A visitor wants an appointment.
 *
 * @param motif identifier of the motif
 * @param startsAt when: one of the free times
 * @param language in which language, null when unknown
 */
public record KioskBookingOrder(Long motif, Instant startsAt, String language) {
    public KioskBookingOrder {
        motif = Given.required(motif, "motif");
        startsAt = Given.required(startsAt, "startsAt");
    }
}
