package fr.parvis.web.api.kiosk;

import fr.parvis.web.api.Given;
import java.time.Instant;

/**
 * A visitor who missed an appointment, or came on the wrong day, wants another time.
 *
 * @param code of the appointment, typed or scanned
 * @param startsAt when: one of the free times
 * @param language in which language, null when unknown
 */
public record KioskMoveOrder(String code, Instant startsAt, String language) {
    public KioskMoveOrder {
        code = Given.required(code, "code");
        startsAt = Given.required(startsAt, "startsAt");
    }

    /** Says nothing, so that no log can give the code away. */
    @Override
    public String toString() {
        return "KioskMoveOrder";
    }
}
