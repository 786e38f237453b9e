package fr.parvis.queueing.improve.advice;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;

import fr.parvis.queueing.NamedConstant;

/**
 * The constants of the search for remedies (ADR 0033): what is tried, and what is worth telling.
 */
public enum AdviceConstant implements NamedConstant {
    CLEARLY(
            5,
            MINUTES,
            1,
            30,
            "by which a queue must be shortened, and by which none may grow",
            "what visitors are told in steps of"),
    SOON(60, MINUTES, 10, 240, "within which a break must begin to be moved", "the hour ahead"),
    MOST(3, COUNT, 1, 10, "remedies proposed at once", "what reception reads at a glance"),
    SOMEBODY(
            1,
            COUNT,
            0,
            10,
            "visitors expected in a queue from which on it counts",
            "somebody must be there to be helped"),
    WORTH(
            30,
            MINUTES,
            1,
            600,
            "that all visitors of the hour must be spared together",
            "not worth moving anybody for less"),
    COMING(5, MINUTES, 0, 30, "after which a colleague who is called has come", "no experiment kept");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    AdviceConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
