package fr.parvis.learning.control;

import java.time.Duration;
import java.time.Instant;

/**
 * What one visitor took of the counters for one motif, the way from the waiting room included.
 *
 * @param agentId who served last, null when unknown
 * @param lasted everything added up; a visitor set aside costs the counter nothing meanwhile
 * @param ended when the last stay ended, null while it goes on
 * @param lost the last stay ended because nothing was heard of the counter any more
 */
public record Service(
        long ticketId,
        long motifId,
        long counterId,
        Long agentId,
        Instant started,
        Duration lasted,
        Instant ended,
        boolean lost) {

    public Service {
        if (lasted.isNegative()) {
            throw new IllegalArgumentException("ticket " + ticketId + " cannot take " + lasted);
        }
    }

    /** The same, gone on by another stay at a counter. */
    Service and(Service later) {
        return new Service(
                ticketId,
                motifId,
                later.counterId,
                later.agentId,
                started,
                lasted.plus(later.lasted),
                later.ended,
                later.lost);
    }
}
