package fr.parvis.queueing.forecast;

import java.util.random.RandomGenerator;

/** Service times as desks have them: lognormal, with the mean of the motif and the variation of the site. */
final class ServiceTimes {

    private static final int TRIES = 40;

    private final double mean;
    private final double sigma;
    private final double mu;

    /** @param mean mean service, milliseconds */
    ServiceTimes(double mean, double variation) {
        this.mean = mean;
        double variance = Math.log1p(variation * variation);
        this.sigma = Math.sqrt(variance);
        this.mu = Math.log(mean) - variance / 2;
    }

    /** A whole service, milliseconds. */
    long whole(RandomGenerator random) {
        return Math.max(1, Math.round(Math.exp(mu + sigma * random.nextGaussian())));
    }

    /** What is left of a service that has lasted that long, milliseconds; beyond all belief, half a mean service. */
    long remaining(long elapsed, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long service = whole(random);
            if (service > elapsed) {
                return service - elapsed;
            }
        }
        return Math.max(1, Math.round(-Math.log(1 - random.nextDouble()) * mean / 2));
    }
}
