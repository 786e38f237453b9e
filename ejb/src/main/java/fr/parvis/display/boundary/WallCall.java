package fr.parvis.display.boundary;

import java.time.Instant;

/**
 * The last announcement of a ticket, as the wall screen is told.
 *
 * @param sequence grows with each call and recall; the wall announces each once
 * @param number as it is shown: {@code A046}
 * @param series its letter
 * @param rank its place in the series
 * @param counter the sign of the counter
 * @param active still expected at the counter, or being served there
 */
public record WallCall(
        long sequence,
        String number,
        String series,
        int rank,
        String counter,
        Instant calledAt,
        boolean recall,
        boolean active) {}
