package fr.parvis.queueing.arrival.law;

import java.util.random.RandomGenerator;

/** Service times as desks have them: lognormal, with the mean of the motif and the variation of the site. */
public final class ServiceLaw {

    /** A service longer than so many others was most likely not finished by a press. */
    private static final double BEYOND_BELIEF = 0.995;

    private final double mean;
    private final double sigma;
    private final double mu;

    /** @param mean mean service, milliseconds */
    public ServiceLaw(double mean, double variation) {
        this.mean = mean;
        double variance = Math.log1p(variation * variation);
        this.sigma = Math.sqrt(variance);
        this.mu = Math.log(mean) - variance / 2;
    }

    /** A whole service, milliseconds. */
    public long whole(RandomGenerator random) {
        return length(random.nextGaussian());
    }

    /** A whole service such that the share given of all services is shorter. */
    public long whole(double share) {
        return length(NormalDistribution.at(share));
    }

    private long length(double deviations) {
        return Math.max(1, Math.round(Math.exp(mu + sigma * deviations)));
    }

    /**
     * What is left of a service that has lasted that long, milliseconds, such that the share given of all services that last as long have less
     * left; beyond all belief, half a mean service.
     */
    public long remaining(long elapsed, double share) {
        double over = elapsed <= 0 ? 0 : NormalDistribution.below((Math.log((double) elapsed) - mu) / sigma);
        if (over > BEYOND_BELIEF) {
            return Math.max(1, Math.round(-Math.log(1 - share) * mean / 2));
        }
        return Math.max(1, whole(over + (1 - over) * share) - elapsed);
    }
}
