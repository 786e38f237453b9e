package fr.parvis.queueing.arrival;

import java.util.SplittableRandom;

/** Series of chance that depend on nothing but a seed and the number of the draw. */
final class Seeds {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    static SplittableRandom of(long seed, int draw) {
        return new SplittableRandom(seed * SPREAD + draw);
    }
}
