package fr.parvis.notification.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a message that did not go out is tried again: after a minute, and each time after twice as long, half of it by chance, so that
 * messages which failed together do not come back together ("equal jitter"). After {@link #MOST} tries nobody tries any more.
 */
public final class Retry {
    /** Tries at most: the eighth comes about two hours after the first. */
    public static final int MOST = 8;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(2);

    private Retry() {}

    /** Whether nobody tries again after so many tries. */
    public static boolean isOver(int attempts) {
        return attempts >= MOST;
    }

    /**
     * When to try again.
     *
     * @param attempts how often it was tried, 1 and more
     * @param wished how long the gateway asked us to wait, or null
     */
    public static Instant next(Instant now, int attempts, Duration wished, RandomGenerator chance) {
        long whole = Math.min(FIRST.toMillis() << Math.min(attempts - 1, 20), LONGEST.toMillis());
        long wait = whole / 2 + chance.nextLong(whole / 2 + 1);
        Duration asked = wished == null || wished.isNegative() ? Duration.ZERO : wished;
        return now.plusMillis(Math.max(wait, Math.min(asked.toMillis(), LONGEST.toMillis())));
    }
}
