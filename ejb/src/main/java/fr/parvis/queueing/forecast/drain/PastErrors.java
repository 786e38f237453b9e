package fr.parvis.queueing.forecast.drain;

import fr.parvis.queueing.metrics.Quantile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How far the last forecasts were off, for queues of about the same length: what a forecast is widened and corrected
 * by.
 */
final class PastErrors {

    private static final int MEMORY = DrainConstant.ERRORS.whole();
    private static final int ENOUGH = DrainConstant.ERRORS_ENOUGH.whole();
    /** Minutes added on both sides of a ratio, so that waits near zero do not weigh too much. */
    static final double OFFSET = DrainConstant.ERRORS_OFFSET.value();

    private final List<Deque<Double>> ratios = new ArrayList<>();

    PastErrors() {
        for (int size = 0; size <= size(Integer.MAX_VALUE); size++) {
            ratios.add(new ArrayDeque<>());
        }
    }

    /** 1, 2, 3–4, 5–8, 9–16, more. */
    private static int size(int waiting) {
        return Math.min(5, 32 - Integer.numberOfLeadingZeros(Math.max(1, waiting) - 1));
    }

    void learn(int waiting, double forecast, double wait) {
        Deque<Double> like = ratios.get(size(waiting));
        like.addLast((wait + OFFSET) / (forecast + OFFSET));
        if (like.size() > MEMORY) {
            like.removeFirst();
        }
    }

    /**
     * The forecast with its spread: quantiles of past ratios; the middle lies halfway between their median, which
     * errs least, and their mean, which is not biased.
     */
    DrainWait around(int waiting, double forecast) {
        List<Double> sorted = ratios.get(size(waiting)).stream().sorted().toList();
        if (sorted.size() < ENOUGH) {
            return new DrainWait(0.4 * forecast, forecast, 2 * forecast);
        }
        double mean = sorted.stream().mapToDouble(Double::doubleValue).average().orElse(1);
        double middle = (quantile(sorted, 0.5) + Math.min(2, mean)) / 2;
        double p10 = scaled(forecast, quantile(sorted, 0.1));
        double p50 = Math.max(p10, scaled(forecast, middle));
        return new DrainWait(p10, p50, Math.max(p50, scaled(forecast, quantile(sorted, 0.9))));
    }

    private static double scaled(double forecast, double ratio) {
        return Math.max(0, (forecast + OFFSET) * ratio - OFFSET);
    }

    private static double quantile(List<Double> sorted, double share) {
        return Quantile.LOWER.of(sorted, share);
    }
}
