package fr.parvis.web.api.kiosk;

import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.Slot;
import java.time.Instant;

/**
 * An appointment as its visitor takes it home from a kiosk.
 *
 * @param startsAt when
 * @param minutes for how long
 * @param code the eight characters to type, in two groups
 * @param address of its page, which a phone opens
 * @param qr the address as a QR code, an SVG picture; null when none reads back
 */
public record BookedBody(Instant startsAt, int minutes, String code, String address, String qr) {
    static BookedBody of(BookedAppointment booked, Slot slot, String address, String qr) {
        return new BookedBody(slot.startsAt(), slot.minutes(), booked.code(), address, qr);
    }

    /** Says nothing, so that no log can give the code away. */
    @Override
    public String toString() {
        return "BookedBody";
    }
}
