package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.improve.fit.Promise.Reach;
import fr.parvis.queueing.improve.fit.Promise.Rivals;
import java.util.List;
import java.util.stream.DoubleStream;

/** How safely some settings kept the promises over one month: the loss of the fit, the more the better. */
final class PromiseScore {

    private static final List<Promise> NINE = Promise.of(Reach.NINE);
    private static final List<Promise> FURTHER = Promise.of(Reach.FURTHER);
    private static final double SHARPNESS = FitConstant.SHARPNESS.value();
    private static final double FURTHER_WORTH = FitConstant.FURTHER_WORTH.value();
    private static final double EACH_WORTH = FitConstant.EACH_WORTH.value();

    private final double[] kept;
    private final double[] further;

    PromiseScore(MonthFigures ours, Rivals rivals) {
        this.kept = ratios(NINE, ours, rivals);
        this.further = ratios(FURTHER, ours, rivals);
    }

    private static double[] ratios(List<Promise> promises, MonthFigures ours, Rivals rivals) {
        return promises.stream()
                .mapToDouble(promise -> promise.ratio(ours, rivals))
                .toArray();
    }

    /** How safely all nine are kept, 0 to 1; a promise hardly kept counts half. */
    double nine() {
        return safely(kept).reduce(1, (one, other) -> one * other);
    }

    /**
     * What all of them are worth together: 1 all nine, a fifth more those that go further, and a tenth for each part
     * of them alone, so that there is something to choose where they cannot all be kept.
     */
    double worth() {
        double more = safely(further).reduce(nine(), (one, other) -> one * other);
        double each = safely(kept).average().orElse(1)
                + FURTHER_WORTH * safely(further).average().orElse(1);
        return nine() + FURTHER_WORTH * more + EACH_WORTH * each;
    }

    /** Logistic in the ratio: 1 with room, a half on the bound, 0 beyond. */
    private static DoubleStream safely(double[] ratios) {
        return DoubleStream.of(ratios).map(ratio -> 1 / (1 + Math.exp((ratio - 1) / SHARPNESS)));
    }
}
