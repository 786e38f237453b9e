package fr.parvis.web.agenda;

import java.io.Serializable;

/**
 * What became of one date of a series, as the page says it.
 *
 * @param when day and hour
 * @param state booked, taken or closed
 * @param code the eight characters, empty when it was not booked
 * @param nearest the nearest free time in words, empty when it was booked or there is none
 * @param address where another time is chosen for it, empty when it was booked
 */
public record SeriesLine(String when, State state, String code, String nearest, String address)
        implements Serializable {
    /** What can become of a date. */
    public enum State {
        /** Somebody is expected. */
        BOOKED,
        /** Somebody else has that time. */
        TAKEN,
        /** Nobody is received on that day. */
        CLOSED
    }
}
