package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AppointmentFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * An appointment as whoever has its link sees it.
 *
 * @param code the eight characters to type at the reception; empty when they are kept under a key that is gone
 * @param link the text of its QR code, as it was asked with
 * @param workshop the workshop that it is a place in, or null
 * @param place on its waiting list, 0 when they have a place
 * @param changeUntil until when its visitor may move or cancel it
 * @param changeable whether they still may
 * @param bookable whether visitors book this motif themselves, so that another time can be found
 */
public record VisitorAppointment(
        AppointmentFacts facts,
        Optional<String> code,
        String link,
        Workshop workshop,
        int place,
        Instant changeUntil,
        boolean changeable,
        boolean bookable) {
    /**
     * A workshop.
     *
     * @param title what it is called, may be empty
     */
    public record Workshop(String title) {}

    /** Says nothing, so that no log can give it away. */
    @Override
    public String toString() {
        return "VisitorAppointment";
    }
}
