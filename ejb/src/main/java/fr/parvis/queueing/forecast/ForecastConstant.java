package fr.parvis.queueing.forecast;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;

import fr.parvis.queueing.NamedConstant;

/**
 * The constants of the waits told: how many futures are drawn, how ranges are corrected, when a wait is told anew.
 */
public enum ForecastConstant implements NamedConstant {
    DRAWS(
            50,
            COUNT,
            10,
            1000,
            "futures of a forecast on the live desk",
            "300 ms for a refresh; ADR 0038: evenly drawn, 50 tell a median as well as 150"),
    FEWEST_DRAWS(10, COUNT, 10, 50, "futures that tell a ninth decile at all", "one of ten is beyond it"),
    OUTCOMES(
            200,
            COUNT,
            50,
            2000,
            "last outcomes that corrections are learnt from",
            "ADR 0038: longer memories in between"),
    OUTCOMES_PRIOR(
            40,
            COUNT,
            0,
            500,
            "outcomes that the belief in no correction counts for",
            "ADR 0038: heavier priors in between"),
    OUTCOMES_ENOUGH(20, COUNT, 1, 200, "outcomes from which on the bias is corrected", "no experiment kept"),
    SHORTEST_TOLD(1, MINUTES, 0, 10, "wait below which a ratio of waits tells nothing", "keeps ratios finite"),
    ONE_IN_SHORTER(11, COUNT, 4, 100, "of so many ranges shown one wait is to be shorter", "ADR 0038: 85 of 100 hold"),
    ONE_IN_LONGER(20, COUNT, 4, 100, "of so many ranges shown one wait is to be longer", "ADR 0038: 85 of 100 hold"),
    WORST_BIAS(2, MINUTES, 0, 10, "mean error of the median from which on it is corrected", "ADR 0038"),
    CORRECTION_MOST(
            3,
            FACTOR,
            1,
            10,
            "factor by which a forecast is corrected at most; the least is its inverse",
            "bounds what is learnt"),
    BEYOND_DRAWN(
            4,
            FACTOR,
            1,
            20,
            "times the median that a quantile is told as when it lies beyond all futures drawn",
            "no experiment kept"),
    STEP(
            5,
            MINUTES,
            1,
            15,
            "steps in which ranges are shown, and by how much a wait must move to be told anew",
            "ADR 0038; design of the estimate"),
    LONGEST_SHOWN(40, MINUTES, 20, 120, "beyond which a wait is told as over", "design of the estimate");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    ForecastConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
