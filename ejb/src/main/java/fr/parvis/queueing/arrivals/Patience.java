package fr.parvis.queueing.arrivals;

import fr.parvis.queueing.floor.Visit;
import java.util.random.RandomGenerator;

/**
 * After how long a wait people leave: lognormal around 70 minutes, one in forty never. The same as the invented days on which
 * the rule is fitted.
 */
final class Patience {
    private static final double MEDIAN = 70 * 60_000;
    private static final double VARIATION = 0.77;
    private static final double ENDLESS = 0.025;
    private static final int TRIES = 20;

    private Patience() {}

    static long draw(RandomGenerator random) {
        boolean stays = random.nextDouble() < ENDLESS;
        double patience = MEDIAN * Math.exp(VARIATION * random.nextGaussian());
        return stays ? Visit.NEVER : Math.round(patience);
    }

    /** The patience of somebody who is known to have waited that long without leaving. */
    static long beyond(long waited, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long patience = draw(random);
            if (patience > waited) {
                return patience;
            }
        }
        return Visit.NEVER;
    }
}
