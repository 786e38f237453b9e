package fr.parvis.queueing.improve.study;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;
import static fr.parvis.queueing.NamedConstant.Unit.SHARE;

import fr.parvis.queueing.NamedConstant;

/**
 * The constants of studies: when a difference between two organisations is told as sure (ADR 0036).
 */
public enum StudyConstant implements NamedConstant {
    STANDARD_ERRORS(
            1.96, FACTOR, 1, 4, "half the width of an interval that holds 95 in 100 times", "normal distribution"),
    LEAST_MINUTES(
            0.5, MINUTES, 0, 10, "difference that figures in minutes can show", "figures are shown in whole minutes"),
    LEAST_SHARE(0.005, SHARE, 0, 0.1, "difference that shares can show", "figures are shown in whole percents"),
    LEAST_PEOPLE(0.5, COUNT, 0, 10, "difference that numbers of people can show", "figures are shown in whole people");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    StudyConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }
}
