package fr.parvis.queueing.forecast;

import java.util.random.RandomGenerator;

/** Service times as desks have them: lognormal, with the mean of the motif and the variation of the site. */
final class ServiceTimes {

    private static final int TRIES = 40;

    private final double sigma;

    ServiceTimes(double variation) {
        this.sigma = Math.sqrt(Math.log1p(variation * variation));
    }

    /** A whole service, milliseconds. */
    long whole(double mean, RandomGenerator random) {
        return Math.max(1, Math.round(mean * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2)));
    }

    /** What is left of a service that has lasted that long, milliseconds; beyond all belief, half a mean service. */
    long remaining(double mean, long elapsed, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long service = whole(mean, random);
            if (service > elapsed) {
                return service - elapsed;
            }
        }
        return Math.max(1, Math.round(-Math.log(1 - random.nextDouble()) * mean / 2));
    }
}
