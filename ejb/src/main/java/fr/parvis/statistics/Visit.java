package fr.parvis.statistics;

import java.time.Duration;
import java.time.Instant;

/**
 * The facts of one visit that figures are made of, as the history of periods tells them.
 *
 * @param from max(arrival, appointment): the instant from which the wait counts
 * @param firstCall null when the visitor was never called
 * @param ending how it stands
 */
public record Visit(long motifId, Instant from, Instant firstCall, Ending ending) {

    /** How a visit stands for the figures. */
    public enum Ending {
        WAITING,
        SERVING,
        SERVED,
        NO_SHOW,
        LEFT
    }

    /** The wait to the first call, never negative; null for a visitor who was never called. */
    public Duration waited() {
        if (firstCall == null) {
            return null;
        }
        return firstCall.isBefore(from) ? Duration.ZERO : Duration.between(from, firstCall);
    }
}
