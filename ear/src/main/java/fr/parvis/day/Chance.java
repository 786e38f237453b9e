package fr.parvis.day;

import java.util.List;
import java.util.Random;

/** What visitors and agents do that nobody can foresee. Safe for several threads. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** Whether something happens that happens so often, 0 to 1. */
    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** A waiting time between arrivals that come independently, with that mean. */
    double gap(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** A length as services have them: most are shorter than the mean, some far longer. */
    double service(double mean) {
        double spread = 0.5;
        return mean * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
    }

    double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
