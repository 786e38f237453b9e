package fr.parvis.display.boundary;

import java.time.Instant;

/**
 * The last announcement of one ticket.
 *
 * @param sequence grows with each call and recall; the wall announces each once
 * @param active still expected at the counter, or being served there
 */
public record WallCall(
        long sequence, char series, int rank, String counter, Instant calledAt, boolean recall, boolean active) {}
