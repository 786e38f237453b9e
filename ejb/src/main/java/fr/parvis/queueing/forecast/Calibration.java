package fr.parvis.queueing.forecast;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether past forecasts held, and what to multiply the next ones by: learnt from the last {@value #MEMORY} visitors.
 *
 * <p>Each quantile gets its own factor: the one with which the share of past waits below it would have been right,
 * drawn towards 1 while there are few. Visitors told "under five minutes" who did not wait teach nothing and are left
 * out. Managers are shown {@link #held()} and {@link #exceeded()}.
 */
public final class Calibration {

    private static final int MEMORY = 200;
    private static final double PRIOR = 40;
    private static final double LEAST = 60_000;

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
        return new Outlook.Corrections(
                factor(WaitSpread::p25, 0.25), factor(WaitSpread::p50, 0.5), factor(WaitSpread::p90, 0.9));
    }

    private double factor(Function<WaitSpread, Duration> quantile, double share) {
        if (outcomes.isEmpty()) {
            return 1;
        }
        List<Double> ratios = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            double told =
                    Math.max(LEAST, (double) quantile.apply(outcome.forecast).toMillis());
            ratios.add(Math.max(LEAST / 2, (double) outcome.actual.toMillis()) / told);
        }
        ratios.sort(null);
        double ratio = ratios.get((int) Math.round(share * (ratios.size() - 1)));
        double certain = ratios.size() / (ratios.size() + PRIOR);
        return Math.max(1 / 3.0, Math.min(3, Math.pow(ratio, certain)));
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
