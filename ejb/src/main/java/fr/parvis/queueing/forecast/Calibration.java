package fr.parvis.queueing.forecast;

import fr.parvis.queueing.metrics.Quantile;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Whether past forecasts held, and what to multiply the next ones by: learnt from the last visitors
 * ({@link ForecastConstant#OUTCOMES}).
 *
 * <p>The bounds are corrected so that of the ranges <em>shown</em>, in steps of five minutes, one wait in
 * {@link ForecastConstant#ONE_IN_SHORTER} would have been shorter and one in {@link ForecastConstant#ONE_IN_LONGER}
 * longer; rounding alone would make short waits look safer than they are and ranges wider than needed. The median is
 * corrected as far as its past errors are beyond chance, then so that it was not off by more than two minutes on
 * average. All are drawn towards 1 while there are few outcomes. Visitors told "under five minutes" who did not wait
 * teach nothing and are left out. Managers are shown {@link #held()} and {@link #exceeded()}.
 */
public final class Calibration {

    private static final int MEMORY = ForecastConstant.OUTCOMES.whole();
    private static final double PRIOR = ForecastConstant.OUTCOMES_PRIOR.value();
    private static final double LEAST = ForecastConstant.SHORTEST_TOLD.millis();
    private static final double STEP = ForecastConstant.STEP.millis();
    private static final double ONE_IN_SHORTER = ForecastConstant.ONE_IN_SHORTER.value();
    private static final double ONE_IN_LONGER = ForecastConstant.ONE_IN_LONGER.value();
    private static final double WORST_BIAS = ForecastConstant.WORST_BIAS.millis();
    private static final int ENOUGH = ForecastConstant.OUTCOMES_ENOUGH.whole();
    private static final double MOST = ForecastConstant.CORRECTION_MOST.value();

    private final Deque<Outcome> outcomes = new ArrayDeque<>();

    private record Outcome(WaitSpread forecast, WaitRange shown, Duration actual) {}

    /** What was forecast without correction, the range shown, and how long the visitor did wait. */
    public void learn(WaitSpread forecast, WaitRange shown, Duration actual) {
        if (forecast.p90().toMillis() < LEAST && actual.toMillis() < LEAST) {
            return;
        }
        outcomes.addLast(new Outcome(forecast, shown, actual));
        if (outcomes.size() > MEMORY) {
            outcomes.removeFirst();
        }
    }

    public Outlook.Corrections corrections() {
        double low = factor(ratios(Calibration::shortest), 1.0 / ONE_IN_SHORTER);
        double high = factor(ratios(Calibration::longest), 1 - 1.0 / ONE_IN_LONGER);
        return new Outlook.Corrections(low, middle(), high);
    }

    /** The factor of the first quartile from which on the wait would have been shorter than shown. */
    private static double shortest(Outcome outcome) {
        double step = Math.floor(outcome.actual.toMillis() / STEP) * STEP;
        return (step + STEP) / told(outcome.forecast.p25());
    }

    /** The factor of the ninth decile up to which the wait would have been longer than shown. */
    private static double longest(Outcome outcome) {
        double step = Math.ceil(outcome.actual.toMillis() / STEP) * STEP;
        return (step - STEP) / told(outcome.forecast.p90());
    }

    private static double ofMedian(Outcome outcome) {
        return Math.max(LEAST / 2, (double) outcome.actual.toMillis()) / told(outcome.forecast.p50());
    }

    private static double told(Duration wait) {
        return Math.max(LEAST, (double) wait.toMillis());
    }

    private List<Double> ratios(ToDoubleFunction<Outcome> ratio) {
        return outcomes.stream().map(ratio::applyAsDouble).sorted().toList();
    }

    private static double factor(List<Double> ratios, double share) {
        return ratios.isEmpty() ? 1 : Math.pow(within(at(ratios, share)), certain(ratios));
    }

    private static double at(List<Double> sorted, double share) {
        return Quantile.NEAREST.of(sorted, share);
    }

    private static double certain(List<Double> ratios) {
        return ratios.size() / (ratios.size() + PRIOR);
    }

    private static double within(double factor) {
        return Math.max(1 / MOST, Math.min(MOST, factor));
    }

    /** The median ratio, less its own standard error, which lies half a square root of the count away in rank. */
    private double middle() {
        List<Double> ratios = ratios(Calibration::ofMedian);
        if (ratios.isEmpty()) {
            return 1;
        }
        int count = ratios.size();
        double rank = Math.sqrt(count) / 2;
        double below = Math.log(ratios.get((int) Math.max(0, (count - 1) / 2.0 - rank)));
        double above = Math.log(ratios.get((int) Math.min(count - 1.0, (count - 1) / 2.0 + rank)));
        double median = Math.log(at(ratios, 0.5));
        double sure = Math.max(0, Math.abs(median) - (above - below) / 2) * certain(ratios);
        return unbiased(within(Math.exp(Math.copySign(sure, median))));
    }

    private double unbiased(double factor) {
        double told = outcomes.stream()
                .mapToDouble(each -> each.forecast.p50().toMillis())
                .sum();
        if (outcomes.size() < ENOUGH || told <= 0) {
            return factor;
        }
        double waited =
                outcomes.stream().mapToDouble(each -> each.actual.toMillis()).sum();
        double off = (waited - factor * told) / outcomes.size();
        double beyond = off - Math.max(-WORST_BIAS, Math.min(WORST_BIAS, off));
        return within(factor + beyond * outcomes.size() / told);
    }

    /** How many outcomes are remembered. */
    public int count() {
        return outcomes.size();
    }

    /** Share of the last visitors whose wait lay within the range shown, 0 to 1. */
    public double held() {
        return share(outcome -> !exceeded(outcome) && !shorter(outcome));
    }

    /** Share of the last visitors who waited longer than the range shown, 0 to 1. */
    public double exceeded() {
        return share(Calibration::exceeded);
    }

    private double share(Predicate<Outcome> test) {
        return outcomes.isEmpty() ? 0 : (double) outcomes.stream().filter(test).count() / outcomes.size();
    }

    private static boolean exceeded(Outcome outcome) {
        return outcome.shown
                .high()
                .map(high -> outcome.actual.compareTo(high) > 0)
                .orElse(false);
    }

    private static boolean shorter(Outcome outcome) {
        return outcome.shown.low().map(low -> outcome.actual.compareTo(low) < 0).orElse(false);
    }
}
