package fr.parvis.queueing.forecast;

import java.time.Instant;
import java.util.Objects;

/** A visitor being served: which counter is taken, by which motif, since when. */
public record ServiceInProgress(long counterId, long motifId, Instant startedAt) {

    public ServiceInProgress {
        Objects.requireNonNull(startedAt, "startedAt");
    }
}
