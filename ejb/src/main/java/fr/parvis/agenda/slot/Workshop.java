package fr.parvis.agenda.slot;

import java.time.Instant;

/**
 * A workshop that somebody has booked already.
 *
 * @param taken places taken
 */
public record Workshop(long offerId, Instant startsAt, int places, int taken) {}
