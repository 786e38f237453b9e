package fr.parvis.queueing.learn;

import fr.parvis.queueing.arrival.law.LogLogisticPatience;
import fr.parvis.queueing.arrival.law.SiteLaw;
import java.time.Duration;

/**
 * How readily visitors of this site leave before they are called: those who did, beside those who would have by the
 * usual law.
 *
 * <p>Whoever waits, called or not, adds what was to be expected of such a wait (Nelson and Aalen), so that long days
 * without leavers count as much as short ones with some. Worked example: 30 left where 50 were expected → haste (10 +
 * 30) / (10 + 50) = 0.67.
 *
 * @param left visitors who left before they were called, faded
 * @param expected how many would have at haste 1, faded
 */
public record PatienceMemory(double left, double expected) {

    private static final double PRIOR = LearnConstant.PATIENCE_PRIOR.value();
    private static final double FADING = LearnConstant.NIGHT_FADING.value();
    private static final double MOST = SiteLaw.HASTE_MOST.value();
    private static final Duration BELIEVABLE = Duration.ofMillis(LearnConstant.PATIENCE_BELIEVABLE.millis());

    public PatienceMemory {
        if (!(left >= 0 && expected >= 0)) {
            throw new IllegalArgumentException("no memory: " + left + ", " + expected);
        }
    }

    /** Nothing learnt yet. */
    public static PatienceMemory empty() {
        return new PatienceMemory(0, 0);
    }

    /** Somebody was called after that wait, and came. */
    public PatienceMemory stayed(Duration wait) {
        return with(wait, 0);
    }

    /** Somebody had left after that wait. */
    public PatienceMemory left(Duration wait) {
        return with(wait, 1);
    }

    /** A ticket that stayed open for hours was forgotten: it tells nothing. */
    private PatienceMemory with(Duration wait, int gone) {
        return wait.compareTo(BELIEVABLE) > 0
                ? this
                : new PatienceMemory(left + gone, expected + LogLogisticPatience.expected(wait.toMillis()));
    }

    /** The memory after a night. */
    public PatienceMemory fade() {
        return new PatienceMemory(left * FADING, expected * FADING);
    }

    /** The patience to forecast with, as usual while little is known. */
    public LogLogisticPatience leaving() {
        return new LogLogisticPatience(Math.min(MOST, (PRIOR + left) / (PRIOR + expected)));
    }
}
