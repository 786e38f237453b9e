package fr.parvis.queueing.learn;

import fr.parvis.queueing.arrival.law.SiteLaw;
import java.time.Duration;
import java.util.Objects;

/**
 * How long one motif takes at this site: (10 × prior + sum) / (10 + count), fading by 2 % a night.
 *
 * <p>A service that lasted beyond belief was most likely never finished by a press: {@link #forgotten} says so, and it
 * is not learnt from until somebody has corrected it. So is a press finished within ten seconds.
 *
 * @param prior mean service before anything is known
 * @param count services learnt from, faded
 * @param seconds their sum
 * @param squares sum of their squares
 */
public record ServiceMemory(Duration prior, double count, double seconds, double squares) {

    private static final double PRIOR_COUNT = LearnConstant.SERVICE_PRIOR.value();
    private static final double PRIOR_VARIATION = SiteLaw.SERVICE_VARIATION.value();
    private static final double FADING = LearnConstant.NIGHT_FADING.value();
    private static final double VARIATION_LEAST = LearnConstant.VARIATION_LEAST.value();
    private static final double VARIATION_MOST = LearnConstant.VARIATION_MOST.value();
    private static final double BEYOND_BELIEF = LearnConstant.SERVICE_BEYOND_BELIEF.value();
    private static final Duration NEVER_FORGOTTEN = Duration.ofMillis(LearnConstant.SERVICE_NEVER_FORGOTTEN.millis());
    private static final Duration ALWAYS_FORGOTTEN = Duration.ofMillis(LearnConstant.SERVICE_ALWAYS_FORGOTTEN.millis());
    private static final Duration TOO_SHORT = Duration.ofMillis(LearnConstant.SERVICE_TOO_SHORT.millis());

    public ServiceMemory {
        Objects.requireNonNull(prior, "prior");
        if (prior.isNegative() || prior.isZero() || !(count >= 0) || !(seconds >= 0) || !(squares >= 0)) {
            throw new IllegalArgumentException("no memory: " + prior + ", " + count + ", " + seconds);
        }
    }

    /** Nothing learnt yet. */
    public static ServiceMemory of(Duration prior) {
        return new ServiceMemory(prior, 0, 0, 0);
    }

    public Duration mean() {
        double sum = PRIOR_COUNT * prior.toMillis() / 1000.0 + seconds;
        return Duration.ofMillis(Math.round(1000 * sum / (PRIOR_COUNT + count)));
    }

    /** Standard deviation over mean, drawn towards 0.6 while little is known; between 0.2 and 1.5. */
    public double variation() {
        double mean = mean().toMillis() / 1000.0;
        double priorSquares = PRIOR_COUNT * mean * mean * (1 + PRIOR_VARIATION * PRIOR_VARIATION);
        double variance = (priorSquares + squares) / (PRIOR_COUNT + count) - mean * mean;
        return Math.max(VARIATION_LEAST, Math.min(VARIATION_MOST, Math.sqrt(Math.max(0, variance)) / mean));
    }

    /** Whether a service lasted so long that "finish" was most likely forgotten: flag it, let somebody correct it. */
    public boolean forgotten(Duration service) {
        boolean long5 = service.toMillis() > BEYOND_BELIEF * mean().toMillis();
        return service.compareTo(ALWAYS_FORGOTTEN) > 0 || (long5 && service.compareTo(NEVER_FORGOTTEN) > 0);
    }

    /** The memory after one more service; unchanged by one that is too short or was forgotten. */
    public ServiceMemory learn(Duration service) {
        return forgotten(service) || service.compareTo(TOO_SHORT) < 0 ? this : learnSurely(service);
    }

    /** The memory after a service of which somebody has said how long it was. */
    public ServiceMemory learnSurely(Duration service) {
        double lasted = service.toMillis() / 1000.0;
        return new ServiceMemory(prior, count + 1, seconds + lasted, squares + lasted * lasted);
    }

    /** The memory after a night. */
    public ServiceMemory fade() {
        return new ServiceMemory(prior, count * FADING, seconds * FADING, squares * FADING);
    }
}
