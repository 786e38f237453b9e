package fr.parvis.queueing.rule;

import static fr.parvis.queueing.NamedConstant.Unit.COUNT;
import static fr.parvis.queueing.NamedConstant.Unit.FACTOR;
import static fr.parvis.queueing.NamedConstant.Unit.MINUTES;
import static fr.parvis.queueing.NamedConstant.Unit.SHARE;

import fr.parvis.queueing.NamedConstant;
import fr.parvis.queueing.room.RoomState;

/**
 * The constants of the rule: what a site starts from and, where it may set the number itself, the bounds it is kept in.
 * {@link Reason.Kind#constants()} names for each factor of an explanation those that it is made of.
 */
public enum RuleConstant implements NamedConstant {
    TARGET_WALK_IN(
            20,
            MINUTES,
            2,
            120,
            "wait that a walk-in should not exceed (T)",
            "targets of the three reference desks; site setting"),
    TARGET_PRIORITY(
            10,
            MINUTES,
            2,
            120,
            "the same for a priority visitor",
            "targets of the three reference desks; site setting"),
    TARGET_APPOINTMENT(
            10,
            MINUTES,
            2,
            120,
            "the same for an appointment, from its hour",
            "targets of the three reference desks; site setting"),
    WEIGHT_WALK_IN(1, FACTOR, 0.1, 10, "weight of a walk-in (W)", "the unit of the other weights"),
    WEIGHT_PRIORITY(
            2,
            FACTOR,
            0.1,
            10,
            "weight of a priority visitor",
            "ADR 0030: others within the noise of 200 traces, or worse"),
    WEIGHT_APPOINTMENT(
            2,
            FACTOR,
            0.1,
            10,
            "weight of an appointment",
            "ADR 0030: others within the noise of 200 traces, or worse"),
    HEAD_START_WALK_IN(
            0,
            FACTOR,
            0,
            3,
            "targets that a walk-in seems to have waited on arrival (h)",
            "the zero of the other head starts"),
    HEAD_START_PRIORITY(
            0.5,
            FACTOR,
            0,
            3,
            "the same for a priority visitor",
            "ADR 0030: others within the noise of 200 traces, or worse"),
    HEAD_START_APPOINTMENT(
            1,
            FACTOR,
            0,
            3,
            "the same for an appointment",
            "ADR 0030: others within the noise of 200 traces, or worse"),
    LATE_LEFT(0.2, SHARE, 0, 1, "share of the urgency left once late (L)", "ADR 0030; fitted per site (LATE_TRIED)"),
    LATE_CLASSES(
            0.3,
            FACTOR,
            0,
            1,
            "exponent of the class weight once late (kappa)",
            "ADR 0030: 0 costs 6 points of the nine promises on the small desk"),
    LATE_THETA(
            0,
            FACTOR,
            0,
            1,
            "exponent of short services once late",
            "ADR 0030: as before lateness costs 2 points of the nine promises"),
    THETA(
            0.5,
            FACTOR,
            0,
            1,
            "exponent of short services",
            "generalised c-mu, Mandelbaum and Stolyar 2004; ADR 0030: 0 to 0.7 within the noise"),
    GAMMA(
            1,
            FACTOR,
            0,
            1,
            "exponent of scarcity",
            "ADR 0030: 0.3 and 0.6 within the noise or worse, above 1 priority visitors suffer"),
    LEAST_ATTENTION(
            RoomState.LEAST_ATTENTION,
            SHARE,
            0.01,
            1,
            "least attention of counters that scarcity is reckoned from",
            "design of the rule: nobody is scarcer than 20 times"),
    LANGUAGE_PREFERENCE(
            2,
            FACTOR,
            1,
            10,
            "what the score is divided by where another counter speaks the language",
            "ADR 0065; no experiment kept"),
    CEILING(
            45,
            MINUTES,
            20,
            90,
            "wait beyond which nobody else passes first",
            "ADR 0030; slider of managers, fitted per site (CEILINGS_TRIED)"),
    CEILING_APPOINTMENTS_FIRST(
            60, MINUTES, 20, 90, "ceiling at the end of the slider called appointments first", "ADR 0030"),
    CEILING_NOBODY_TOO_LONG(30, MINUTES, 20, 90, "ceiling at the other end of the slider", "ADR 0030"),
    BALANCE(0.5, SHARE, 0, 1, "where the slider stands on day one", "middle of the slider, ceiling 45 minutes"),
    EARLY_TOLERANCE(
            10,
            MINUTES,
            0,
            60,
            "further ahead of an appointment one passes only when nobody else can",
            "site setting; one target of an appointment"),
    LATE_TOLERANCE(
            720,
            MINUTES,
            10,
            720,
            "later than this at an appointment one is served as a walk-in",
            "site setting; by default never within a day"),
    UNKNOWN_SERVICE(10, MINUTES, 1, 120, "mean service where no motif has one", "prior of day one"),
    DECISIVE(
            9,
            FACTOR,
            5,
            100,
            "strength of a factor that decides alone, as a logarithm",
            "beyond any product of the other factors"),
    FACTORS_TOLD(2, COUNT, 1, 4, "factors that an explanation names at most", "one sentence at the counter");

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers, texts and an enum cannot change
    private final Origin origin;

    RuleConstant(double value, Unit unit, double low, double high, String meaning, String source) {
        this.origin = new Origin(value, unit, low, high, meaning, source);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    /** Refuses a setting outside of the bounds of this constant. */
    void refuseOutside(String what, double setting) {
        if (!(setting >= origin.low() && setting <= origin.high())) {
            throw new IllegalArgumentException(
                    what + " " + setting + " is not within " + origin.low() + " and " + origin.high());
        }
    }
}
