package fr.parvis.queueing.improve.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the rule promises against the usual ones on the same days: the loss by which settings are fitted, promise by
 * promise. Each is a ratio, our figure over a bound, that must not exceed 1.
 *
 * <p>The factors of the nine are the acceptance bars of the reference desks, those of the three that go further their
 * stretch bars (ADR 0030); no town has set its own. A promise against several rules holds when it holds against one
 * of them.
 */
enum Promise {
    MEAN_WAIT(
            Reach.NINE,
            MonthFigures::mean,
            "mean wait, minutes",
            "shorter on average than turn by turn, or hardly longer than appointments first",
            new Bound(Rival.FIRST_COME, 0.95),
            new Bound(Rival.STRICT, 1.02)),
    MISSED_TARGETS(
            Reach.NINE,
            MonthFigures::missed,
            "share of missed targets",
            "fewer visitors beyond their target than by the rule made for targets",
            new Bound(Rival.RATIO, 0.87)),
    MISSED_BESIDE_STRICT(
            Reach.NINE,
            MonthFigures::missed,
            "share of missed targets",
            "not many more than where appointments are strictly first",
            new Bound(Rival.STRICT, 1.18)),
    PUNCTUAL_APPOINTMENTS(
            Reach.NINE,
            MonthFigures::unpunctual,
            "share of appointments beyond their target",
            "an appointment is worth having",
            new Bound(Rival.RATIO, 0.68)),
    PRIORITY(
            Reach.NINE,
            MonthFigures::priorityMissed,
            "share of priority visitors beyond their target",
            "a right to pass first is kept",
            new Bound(Rival.RATIO, 0.8)),
    LONGEST_OF_A_DAY(
            Reach.NINE,
            MonthFigures::longest,
            "longest wait of a walk-in, mean of the days, minutes",
            "punctuality is not paid for by one walk-in who is forgotten",
            new Bound(Rival.STRICT, 0.96)),
    LONGEST_EVER(
            Reach.NINE,
            MonthFigures::longestEver,
            "longest wait of a walk-in on any day, minutes",
            "nobody waits an hour and forty minutes, nor longer than with appointments first",
            new Bound(Rival.STRICT, 1)) {
        @Override
        double bound(Rivals rivals, Bound by) {
            return Math.min(LONGEST_MINUTES, super.bound(rivals, by));
        }
    },
    LAST_PERCENTILE(
            Reach.NINE,
            MonthFigures::p99,
            "wait that one in a hundred exceeds, minutes",
            "the long waits are not much longer than turn by turn",
            new Bound(Rival.FIRST_COME, 1.33)),
    PART_OF_POLYVALENCE(
            Reach.NINE,
            MonthFigures::missed,
            "share of missed targets",
            "a fifth of what counters able to do everything would gain on turn by turn is reached by the order alone",
            new Bound(Rival.POLYVALENT, 0.2)) {
        @Override
        double bound(Rivals rivals, Bound by) {
            double turnByTurn = rivals.of(Rival.FIRST_COME).missed();
            return turnByTurn
                    - by.factor() * (turnByTurn - rivals.of(by.rival()).missed());
        }
    },
    FEWER_MISSED(
            Reach.FURTHER,
            MonthFigures::missed,
            "share of missed targets",
            "a fifth fewer than by the rule made for targets",
            new Bound(Rival.RATIO, 0.8)),
    NO_MORE_THAN_STRICT(
            Reach.FURTHER,
            MonthFigures::missed,
            "share of missed targets",
            "no more than where appointments are strictly first",
            new Bound(Rival.STRICT, 1)),
    SHORTER_LONGEST(
            Reach.FURTHER,
            MonthFigures::longest,
            "longest wait of a walk-in, mean of the days, minutes",
            "clearly shorter than with appointments first",
            new Bound(Rival.STRICT, 0.85));

    /** Nobody is to wait longer than so many minutes, whatever the usual rules do. */
    static final double LONGEST_MINUTES = 100;

    private static final double HARDLY = FitConstant.HARDLY.value();
    private static final double BROKEN = FitConstant.BROKEN.value();

    /** How far a promise goes. */
    enum Reach {
        /** One of the nine that must be kept. */
        NINE,
        /** One of the three that go further. */
        FURTHER
    }

    /** The rule that is compared with, on the same days. */
    enum Rival {
        /** First come, first served. */
        FIRST_COME,
        /** Appointments strictly first. */
        STRICT,
        /** Longest wait over target. */
        RATIO,
        /** The written-down rule where every counter could do everything. */
        POLYVALENT
    }

    /** The figures of the usual rules on the same days. */
    record Rivals(MonthFigures firstCome, MonthFigures strict, MonthFigures ratio, MonthFigures polyvalent) {

        MonthFigures of(Rival rival) {
            return switch (rival) {
                case FIRST_COME -> firstCome;
                case STRICT -> strict;
                case RATIO -> ratio;
                case POLYVALENT -> polyvalent;
            };
        }
    }

    /** So many times the figure of that rule. */
    record Bound(Rival rival, double factor) {}

    private final Reach reach;

    @SuppressWarnings("ImmutableEnumChecker") // an accessor of a record
    private final ToDoubleFunction<MonthFigures> figure;

    private final String judged;
    private final String why;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<Bound> bounds;

    Promise(Reach reach, ToDoubleFunction<MonthFigures> figure, String judged, String why, Bound... bounds) {
        this.reach = reach;
        this.figure = figure;
        this.judged = judged;
        this.why = why;
        this.bounds = List.of(bounds);
    }

    /** Our figure over its bound, against the rule that it does best beside: 1 or less when the promise is kept. */
    double ratio(MonthFigures ours, Rivals rivals) {
        double best = Double.POSITIVE_INFINITY;
        for (Bound by : bounds) {
            best = Math.min(best, over(figure.applyAsDouble(ours), bound(rivals, by)));
        }
        return best;
    }

    /** What our figure must not exceed, beside that rule. */
    double bound(Rivals rivals, Bound by) {
        return by.factor() * figure.applyAsDouble(rivals.of(by.rival()));
    }

    private static double over(double figure, double bound) {
        if (figure <= bound + HARDLY) {
            return bound <= HARDLY ? 0 : figure / bound;
        }
        return bound <= HARDLY ? BROKEN : figure / bound;
    }

    Reach reach() {
        return reach;
    }

    /** What is judged, with its unit. */
    String judged() {
        return judged;
    }

    /** Why it is promised. */
    String why() {
        return why;
    }

    List<Bound> bounds() {
        return bounds;
    }

    /** The promises of a reach, in order. */
    static List<Promise> of(Reach reach) {
        return Arrays.stream(values()).filter(each -> each.reach == reach).toList();
    }
}
