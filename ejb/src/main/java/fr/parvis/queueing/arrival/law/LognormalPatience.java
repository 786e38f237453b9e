package fr.parvis.queueing.arrival.law;

import fr.parvis.queueing.room.QueuedVisit;
import java.util.random.RandomGenerator;

/**
 * After how long a wait people leave: lognormal around 68 minutes. The days on which the rule is fitted and those of a study draw
 * from here alike.
 */
public final class LognormalPatience {
    private static final double MEDIAN = 68 * 60_000;
    private static final double VARIATION = 0.63;
    private static final int TRIES = 20;

    private LognormalPatience() {}

    /** The patience of one visitor, milliseconds. */
    public static long draw(RandomGenerator random) {
        return Math.round(MEDIAN * Math.exp(VARIATION * random.nextGaussian()));
    }

    /** The patience of somebody who is known to have waited that long without leaving. */
    public static long beyond(long waited, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long patience = draw(random);
            if (patience > waited) {
                return patience;
            }
        }
        return QueuedVisit.NEVER;
    }
}
