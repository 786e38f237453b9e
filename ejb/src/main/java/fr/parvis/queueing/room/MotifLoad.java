package fr.parvis.queueing.room;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a motif takes at this site and how often it is asked for: learnt, or the prior of day one.
 *
 * @param meanService mean time at the counter, positive
 * @param share weight of the motif among visitors, any unit, not negative
 */
public record MotifLoad(long motifId, Duration meanService, double share) {

    public MotifLoad {
        Objects.requireNonNull(meanService, "meanService");
        if (meanService.isNegative() || meanService.isZero()) {
            throw new IllegalArgumentException("motif " + motifId + " cannot take " + meanService);
        }
        if (!(share >= 0) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("motif " + motifId + " cannot have share " + share);
        }
    }
}
