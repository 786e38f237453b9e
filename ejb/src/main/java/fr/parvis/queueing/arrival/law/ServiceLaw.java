package fr.parvis.queueing.arrival.law;

import java.util.random.RandomGenerator;

/**
 * Service times as desks have them: lognormal, with the mean of the motif and the variation of the site (Brown et al.
 * 2005, "Statistical analysis of a telephone call center", found the same of conversations). The one law of service,
 * for forecasts, invented days and studies.
 *
 * <p>Worked example: mean 10 minutes, variation 0.6 → median 8.6 minutes, nine in ten shorter than 17.5.
 */
public final class ServiceLaw {

    /** A service longer than so many others was most likely not finished by a press. */
    private static final double BELIEVABLE = SiteLaw.SERVICE_BELIEVABLE.value();

    private final double mean;
    private final double sigma;
    private final double mu;

    /**
     * A law of services.
     *
     * @param mean mean service, milliseconds, positive
     * @param variation standard deviation over mean, positive
     */
    public ServiceLaw(double mean, double variation) {
        this.mean = mean;
        double variance = Math.log1p(variation * variation);
        this.sigma = Math.sqrt(variance);
        this.mu = Math.log(mean) - variance / 2;
    }

    /** The law around a mean of 1, for means that are known later: {@link #draw} is then a factor. */
    public static ServiceLaw factors(double variation) {
        return new ServiceLaw(1, variation);
    }

    /** A service, in the unit of the mean. */
    public double draw(RandomGenerator random) {
        return at(random.nextGaussian());
    }

    private double at(double deviations) {
        return Math.exp(mu + sigma * deviations);
    }

    /** A whole service, milliseconds, at least 1. */
    public long whole(RandomGenerator random) {
        return Math.max(1, Math.round(draw(random)));
    }

    /** A whole service such that the share given of all services is shorter, milliseconds, at least 1. */
    public long whole(double share) {
        return Math.max(1, Math.round(at(NormalDistribution.at(share))));
    }

    /**
     * What is left of a service that has lasted that long, milliseconds, such that the share given of all services
     * that last as long have less left; beyond all belief, half a mean service.
     */
    public long remaining(long elapsed, double share) {
        double over = elapsed <= 0 ? 0 : NormalDistribution.below((Math.log((double) elapsed) - mu) / sigma);
        if (over > BELIEVABLE) {
            return Math.max(1, Math.round(-Math.log(1 - share) * mean / 2));
        }
        return Math.max(1, whole(over + (1 - over) * share) - elapsed);
    }
}
