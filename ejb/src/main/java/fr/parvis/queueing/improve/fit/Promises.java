package fr.parvis.queueing.improve.fit;

import java.util.stream.DoubleStream;

/**
 * What the rule promises against the usual ones on the same days: nine promises, and three that go further.
 *
 * <p>Each is a ratio that must not exceed 1. Against: first come first served, appointments strictly first, wait over
 * target, and a desk where every counter could do everything.
 */
final class Promises {

    private static final double LONGEST_EVER = 100;
    private static final double SHARPNESS = 0.01;
    private static final double LEAST = 1e-9;
    private static final double BROKEN = 9;
    private static final double FURTHER = 0.2;
    private static final double EACH = 0.1;

    /** The figures of the usual rules on the same days. */
    record Usual(MonthFigures firstCome, MonthFigures strict, MonthFigures ratio, MonthFigures polyvalent) {}

    private final double[] kept;
    private final double[] further;

    Promises(MonthFigures ours, Usual usual) {
        MonthFigures first = usual.firstCome();
        MonthFigures strict = usual.strict();
        MonthFigures ratio = usual.ratio();
        this.kept = new double[] {
            Math.min(over(ours.mean(), 0.95 * first.mean()), over(ours.mean(), 1.02 * strict.mean())),
            over(ours.missed(), 0.87 * ratio.missed()),
            over(ours.missed(), 1.18 * strict.missed()),
            over(ours.unpunctual(), 0.68 * ratio.unpunctual()),
            over(ours.priorityMissed(), 0.8 * ratio.priorityMissed()),
            over(ours.longest(), 0.96 * strict.longest()),
            over(ours.longestEver(), Math.min(LONGEST_EVER, strict.longestEver())),
            over(ours.p99(), 1.33 * first.p99()),
            over(
                    ours.missed(),
                    first.missed() - 0.2 * (first.missed() - usual.polyvalent().missed()))
        };
        this.further = new double[] {
            over(ours.missed(), 0.8 * ratio.missed()),
            over(ours.missed(), strict.missed()),
            over(ours.longest(), 0.85 * strict.longest())
        };
    }

    private static double over(double figure, double bound) {
        if (figure <= bound + LEAST) {
            return bound <= LEAST ? 0 : figure / bound;
        }
        return bound <= LEAST ? BROKEN : figure / bound;
    }

    /** How safely all nine are kept, 0 to 1; a promise hardly kept counts half. */
    double nine() {
        return safely(kept).reduce(1, (one, other) -> one * other);
    }

    /**
     * What all of them are worth together: 1 all nine, a fifth more those that go further, and a tenth for each part of them
     * alone, so that there is something to choose where they cannot all be kept.
     */
    double worth() {
        double more = safely(further).reduce(nine(), (one, other) -> one * other);
        double each = safely(kept).average().orElse(1)
                + FURTHER * safely(further).average().orElse(1);
        return nine() + FURTHER * more + EACH * each;
    }

    private static DoubleStream safely(double[] ratios) {
        return DoubleStream.of(ratios).map(ratio -> 1 / (1 + Math.exp((ratio - 1) / SHARPNESS)));
    }
}
