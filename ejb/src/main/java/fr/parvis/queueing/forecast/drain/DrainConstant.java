package fr.parvis.queueing.forecast.drain;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;
import static fr.parvis.queueing.NamedConstant.Unit.SHARE;

import fr.parvis.queueing.NamedConstant;

/**
 * The constants of the forecast from displays (ADR 0038, measured on recorded displays of a town hall).
 */
public enum DrainConstant implements NamedConstant {
    FADING(0.85, SHARE, 0, 1, "what is left of the usual pace after a night", "reference estimate"),
    FIRST_WAITS(
            300,
            COUNT,
            0,
            5000,
            "waits that must have ended before the fitted line is used",
            "ADR 0038: fewer cost up to a quarter on the first hours"),
    PACE_PRIOR(8, COUNT, 0, 100, "visitors that the pace of all queues counts for", "reference estimate"),
    PACE_OF_DAY_ONE(
            5,
            MINUTES,
            0.1,
            60,
            "pace of a visitor ahead before anything is known",
            "ADR 0038: others worse on the first hours"),
    PACE_LEAST(0.1, MINUTES, 0.01, 1, "least pace of all queues", "keeps logarithms finite"),
    LONGEST_LOG(5.5, FACTOR, 3, 8, "logarithm of the longest wait in minutes that is forecast", "four hours"),
    LINE_MEMORY(
            0.9999,
            SHARE,
            0.9,
            1,
            "what is left of an observation after the next one",
            "Plackett 1950, forgetting factor"),
    LINE_LOOSE(
            0.1,
            FACTOR,
            0.001,
            100,
            "variance of a weight before anything has been seen",
            "ADR 0038: 0.1 in place of 10, up to a tenth less error"),
    ERRORS(600, COUNT, 50, 5000, "last errors kept of each length of queue", "no experiment kept"),
    ERRORS_ENOUGH(30, COUNT, 5, 500, "errors from which on they correct", "no experiment kept"),
    ERRORS_OFFSET(
            2,
            MINUTES,
            0,
            10,
            "added on both sides of a ratio, so that waits near zero do not weigh too much",
            "no experiment kept"),
    CALLS_MEMORY(
            60,
            MINUTES,
            10,
            600,
            "time after which a call weighs a third in the pace of today",
            "pace of the last hour"),
    CALLS_PRIOR(20, MINUTES, 0, 120, "minutes of usual pace that the pace of today starts from", "no experiment kept"),
    CALLS_MOST(30, COUNT, 1, 500, "calls between two displays that are believed", "a jump of numbers is no pace");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    DrainConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
