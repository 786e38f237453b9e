package fr.parvis.web.api.booking;

import fr.parvis.web.api.Given;
import java.time.Instant;

/**
 * A visitor moves their appointment.
 *
 * @param startsAt a time that was told
 * @param workshop the workshop, absent for an appointment with one person
 */
public record MoveOrder(Instant startsAt, Long workshop) {
    public MoveOrder {
        startsAt = Given.required(startsAt, "startsAt");
    }
}
