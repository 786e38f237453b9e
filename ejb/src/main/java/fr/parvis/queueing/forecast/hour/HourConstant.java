package fr.parvis.queueing.forecast.hour;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;
import static fr.parvis.queueing.NamedConstant.Unit.SHARE;

import fr.parvis.queueing.NamedConstant;

/**
 * The constants of the hour ahead: how many futures, how often queues are counted, when one is too long.
 */
public enum HourConstant implements NamedConstant {
    DRAWS(
            30,
            COUNT,
            10,
            1000,
            "futures of the hour ahead and of each remedy",
            "a search tries a dozen remedies every 30 seconds"),
    STEP(10, MINUTES, 1, 30, "between two counts of the queues", "the curve on the board"),
    STEPS(7, COUNT, 2, 60, "counts from now until an hour from now", "one hour of such steps"),
    OVERLOAD(1.5, FACTOR, 1, 3, "a wait is too long beyond so many times its target", "ADR 0033"),
    CROWD(2, COUNT, 1, 10, "visitors beyond it that make a queue too long", "one may be unlucky, two make a queue"),
    LIKELY(
            0.5,
            SHARE,
            0,
            1,
            "chance from which on staff are warned",
            "ADR 0033: 65 to 83 % of alerts come true; at 0.7 more do, and fewer are told");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    HourConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
