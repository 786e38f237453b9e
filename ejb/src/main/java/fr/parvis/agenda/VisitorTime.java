package fr.parvis.agenda;

import java.time.Instant;

/**
 * A time that a visitor may choose: whoever of the site is free then, or one workshop.
 *
 * @param startsAt when
 * @param minutes how long
 * @param offerId the workshop, or null for an appointment with one person
 * @param title what the workshop is called, may be empty
 * @param free places of the workshop that are free, 0 for its waiting list; how many agents are free otherwise
 */
public record VisitorTime(Instant startsAt, int minutes, Long offerId, String title, int free) {
    /** Whether several people come at once. */
    public boolean workshop() {
        return offerId != null;
    }
}
