package fr.parvis.queueing.arrival.law;

import fr.parvis.queueing.room.QueuedVisit;
import java.util.random.RandomGenerator;

/**
 * After how long a wait people leave on days that are drawn: lognormal around 68 minutes. The days on which the rule
 * is fitted and those of a study draw from here alike. Why forecasts have another law: {@link SiteLaw}.
 */
public final class LognormalPatience {

    private static final double MEDIAN = SiteLaw.PATIENCE_MEDIAN.millis();
    private static final double SPREAD = SiteLaw.PATIENCE_SPREAD.value();
    private static final int TRIES = SiteLaw.PATIENCE_TRIES.whole();

    private LognormalPatience() {}

    /** The patience of one visitor, milliseconds. */
    public static long draw(RandomGenerator random) {
        return Math.round(MEDIAN * Math.exp(SPREAD * random.nextGaussian()));
    }

    /**
     * The patience of somebody who is known to have waited that long without leaving, {@link QueuedVisit#NEVER} when
     * hardly anybody would have.
     */
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
