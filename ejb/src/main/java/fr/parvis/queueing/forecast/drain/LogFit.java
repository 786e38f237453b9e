package fr.parvis.queueing.forecast.drain;

import java.util.List;

/**
 * A line fitted to what has been seen so far, one observation after the other, forgetting slowly.
 *
 * <p>Recursive least squares (Plackett 1950) with a forgetting factor: O(n²) per observation for n features.
 */
final class LogFit {

    private static final double MEMORY = DrainConstant.LINE_MEMORY.value();
    /**
     * Variance of a weight before anything has been seen: waits that end early in a day are the short ones, and must
     * not turn the line.
     */
    private static final double LOOSE = DrainConstant.LINE_LOOSE.value();

    private final double[] weights;
    private final double[][] spread;
    private int seen;

    /** @param start weights before anything has been seen */
    LogFit(double... start) {
        this.weights = start.clone();
        this.spread = new double[start.length][start.length];
        for (int place = 0; place < start.length; place++) {
            spread[place][place] = LOOSE;
        }
    }

    int seen() {
        return seen;
    }

    double value(List<Double> features) {
        return product(weights, array(features));
    }

    void learn(List<Double> seenThen, double truth) {
        double[] features = array(seenThen);
        double[] gain = new double[features.length];
        for (int place = 0; place < gain.length; place++) {
            gain[place] = product(spread[place], features);
        }
        double scale = MEMORY + product(features, gain);
        double error = truth - product(weights, features);
        for (int row = 0; row < gain.length; row++) {
            weights[row] += gain[row] / scale * error;
            for (int column = 0; column < gain.length; column++) {
                spread[row][column] = (spread[row][column] - gain[row] * gain[column] / scale) / MEMORY;
            }
        }
        seen++;
    }

    private static double[] array(List<Double> features) {
        return features.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int place = 0; place < one.length; place++) {
            sum += one[place] * other[place];
        }
        return sum;
    }
}
