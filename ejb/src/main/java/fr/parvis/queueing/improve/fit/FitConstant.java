package fr.parvis.queueing.improve.fit;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.DAYS;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;
import static fr.parvis.queueing.NamedConstant.Unit.SHARE;

import fr.parvis.queueing.NamedConstant;

/**
 * The constants of the search for the settings of a site (ADR 0030). What settings are judged by is {@link Promise}.
 */
public enum FitConstant implements NamedConstant {
    MONTHS(200, COUNT, 20, 2000, "months drawn from the invented days", "ADR 0030"),
    MONTHS_SEED(
            30,
            COUNT,
            0,
            1000000,
            "seed of that series, the same for every rule",
            "fixed, so that settings meet the same luck"),
    USUAL_MONTH(
            30,
            DAYS,
            1,
            366,
            "days over which promises are to hold",
            "ADR 0030; a replay uses the days of its scenario"),
    WEIGHT_OTHERWISE(
            0.3,
            FACTOR,
            0,
            1,
            "weight of a month on which the written-down rule keeps few promises; one more where it keeps all nine",
            "ADR 0030: what can be kept must not be lost"),
    WRITTEN_LATE_LEFT(0.5, SHARE, 0, 1, "share of urgency left once late, rule as first written down", "ADR 0030"),
    WRITTEN_THETA(0.5, FACTOR, 0, 1, "exponent of short services, the same rule", "ADR 0030"),
    WRITTEN_GAMMA(0.3, FACTOR, 0, 1, "exponent of scarcity, the same rule", "ADR 0030"),
    WRITTEN_LANGUAGE(2, FACTOR, 1, 10, "language preference, the same rule", "ADR 0065"),
    WRITTEN_CEILING(45, MINUTES, 20, 90, "ceiling, the same rule", "ADR 0030"),
    CLEARLY(
            0.06,
            FACTOR,
            0,
            1,
            "gain from which on settings in force are left",
            "ADR 0030: twice the noise of such days"),
    FEWEST_DAYS(24, COUNT, 1, 1000, "invented days at least", "ADR 0034"),
    MOST_DAYS(4000, COUNT, 100, 100000, "invented days at most", "some seconds of one processor"),
    VISITORS(
            300000,
            COUNT,
            10000,
            10000000,
            "visitors of all invented days together",
            "ADR 0030: on 44,000 unsafe settings looked safe"),
    GROUP(
            0.5,
            MINUTES,
            0.1,
            5,
            "width of the groups in which waits of a month are counted",
            "far below what a promise turns on"),
    GROUPS(320, COUNT, 10, 10000, "how many groups; the last one holds longer waits too", "160 minutes"),
    SHARPNESS(
            0.01,
            FACTOR,
            0.0001,
            1,
            "how far from its bound a promise counts as safely kept, as a share of the bound",
            "no experiment kept"),
    HARDLY(1e-09, FACTOR, 0, 0.001, "below which a bound counts as nothing", "rounding"),
    BROKEN(9, FACTOR, 1, 100, "ratio of a promise broken against a bound of nothing", "surely broken"),
    FURTHER_WORTH(0.2, FACTOR, 0, 1, "what all twelve promises are worth beside all nine", "ADR 0030: a fifth more"),
    EACH_WORTH(
            0.1,
            FACTOR,
            0,
            1,
            "what each promise alone is worth, in the mean",
            "ADR 0030: something to choose where not all can be kept");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    FitConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
