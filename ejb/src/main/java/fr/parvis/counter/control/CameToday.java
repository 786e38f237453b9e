package fr.parvis.counter.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Who has come to a site today without appointment.
 *
 * @param now until when
 * @param first when the first of them came, null while nobody has
 * @param byMotif how many, by motif
 */
public record CameToday(Instant now, Instant first, Map<Long, Integer> byMotif) {
    public CameToday {
        byMotif = Map.copyOf(byMotif);
    }

    /** Nobody yet. */
    static CameToday nobody(Instant now) {
        return new CameToday(now, null, Map.of());
    }

    /** For how long visitors have been coming. */
    Duration lasted() {
        return first == null || first.isAfter(now) ? Duration.ZERO : Duration.between(first, now);
    }
}
