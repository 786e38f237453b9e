package fr.parvis.queueing.forecast;

import java.util.SplittableRandom;

/**
 * Numbers between 0 and 1 for a batch of futures, spread evenly for each thing that is drawn: of fifty futures, one
 * lies in each fiftieth.
 *
 * <p>Latin hypercube sampling (McKay, Beckman and Conover 1979): each thing has its own shuffle, so that long
 * services of one counter meet short ones of the next. Fifty futures then tell a median about as well as a hundred
 * and fifty drawn at random.
 */
final class LatinHypercube {

    private final int futures;
    private final double[][] shares;

    /** @param things how many things are drawn in each future */
    LatinHypercube(int futures, int things) {
        this.futures = futures;
        this.shares = new double[things][];
    }

    /** The number for a thing in a future. */
    double share(int thing, int future) {
        if (shares[thing] == null) {
            shares[thing] = shuffled(new SplittableRandom(thing));
        }
        return shares[thing][future % futures];
    }

    private double[] shuffled(SplittableRandom random) {
        double[] even = new double[futures];
        for (int place = 0; place < futures; place++) {
            int other = random.nextInt(place + 1);
            even[place] = even[other];
            even[other] = (place + random.nextDouble()) / futures;
        }
        return even;
    }
}
