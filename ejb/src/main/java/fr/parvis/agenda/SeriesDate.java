package fr.parvis.agenda;

import java.time.Instant;

/**
 * What became of one date of a series.
 *
 * @param startsAt when it was to be
 * @param closed whether nobody is received on that day, a closed one or a public holiday
 * @param answer booked, taken with the nearest free times, or too late to change
 */
public record SeriesDate(Instant startsAt, boolean closed, BookingAnswer answer) {
    /** Whether somebody is expected then. */
    public boolean isBooked() {
        return answer instanceof BookingAnswer.Booked || answer instanceof BookingAnswer.Listed;
    }
}
