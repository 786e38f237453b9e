package fr.parvis.web.api.booking;

import fr.parvis.agenda.VisitorTime;
import java.time.Instant;

/**
 * A time that can be booked.
 *
 * @param minutes how long
 * @param workshop the workshop, null for an appointment with one person
 * @param title what the workshop is called, may be empty
 * @param free places of the workshop, 0 for its waiting list; null for an appointment with one person
 */
public record TimeBody(Instant startsAt, int minutes, Long workshop, String title, Integer free) {
    static TimeBody of(VisitorTime time) {
        return new TimeBody(
                time.startsAt(),
                time.minutes(),
                time.offerId(),
                time.workshop() ? time.title() : null,
                time.workshop() ? time.free() : null);
    }
}
