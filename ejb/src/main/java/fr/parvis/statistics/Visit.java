package fr.parvis.statistics;

import java.time.Duration;
import java.time.Instant;

/**
 * The facts of one visit that figures are made of, as the history of periods tells them.
 *
 * @param arrived check-in
 * @param from max(arrival, appointment): the instant from which the wait counts
 * @param firstCall null when the visitor was never called
 * @param started when an agent first received the visitor, null when nobody did
 * @param ending how it stands
 */
public record Visit(long motifId, Instant arrived, Instant from, Instant firstCall, Instant started, Ending ending) {

    /** How a visit stands for the figures. */
    public enum Ending {
        WAITING,
        SERVING,
        SERVED,
        NO_SHOW,
        LEFT
    }

    /** Whether an agent has received the visitor: only then a ticket was a visit. */
    public boolean contact() {
        return started != null;
    }

    /** Whether it ended without contact. */
    public boolean abandoned() {
        return !contact() && (ending == Ending.NO_SHOW || ending == Ending.LEFT);
    }

    /** The wait to the first call, never negative; null for a visitor whom nobody has received. */
    public Duration waited() {
        return contact() && firstCall != null ? between(from, firstCall) : null;
    }

    /** From check-in to the first contact with an agent, never negative; null without contact. */
    public Duration toContact() {
        return contact() ? between(arrived, started) : null;
    }

    private static Duration between(Instant from, Instant until) {
        return until.isBefore(from) ? Duration.ZERO : Duration.between(from, until);
    }
}
