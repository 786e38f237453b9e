package fr.parvis.queueing.rule;

import static fr.parvis.queueing.room.VisitorClass.APPOINTMENT;
import static fr.parvis.queueing.room.VisitorClass.PRIORITY;
import static fr.parvis.queueing.room.VisitorClass.WALK_IN;
import static fr.parvis.queueing.rule.RuleConstant.HEAD_START_APPOINTMENT;
import static fr.parvis.queueing.rule.RuleConstant.HEAD_START_PRIORITY;
import static fr.parvis.queueing.rule.RuleConstant.HEAD_START_WALK_IN;
import static fr.parvis.queueing.rule.RuleConstant.TARGET_APPOINTMENT;
import static fr.parvis.queueing.rule.RuleConstant.TARGET_PRIORITY;
import static fr.parvis.queueing.rule.RuleConstant.TARGET_WALK_IN;
import static fr.parvis.queueing.rule.RuleConstant.WEIGHT_APPOINTMENT;
import static fr.parvis.queueing.rule.RuleConstant.WEIGHT_PRIORITY;
import static fr.parvis.queueing.rule.RuleConstant.WEIGHT_WALK_IN;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.room.WaitingTicket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a manager may set about the order of calls, inside bounds that keep the desk safe.
 *
 * <p>Most managers only move {@code balance}: 0 puts appointments first, 1 lets nobody wait too long; it sets the
 * ceiling between 60 and 30 minutes. Formula: {@link VisitorScore}; values, bounds and sources: {@link RuleConstant}.
 *
 * @param expectations target, weight and head start of each class
 * @param balance 0 (appointments first) to 1 (nobody waits too long)
 * @param ceiling a wait above it passes before everybody, 20 to 90 minutes
 * @param earlyTolerance somebody further ahead of the appointment passes only when nobody else can, 0 to 60 minutes
 * @param lateTolerance somebody later than this at an appointment is served as a walk-in, 10 minutes to 12 hours
 * @param tuning constants of the formula
 */
public record RuleSettings(
        Map<VisitorClass, Expectation> expectations,
        double balance,
        Duration ceiling,
        Duration earlyTolerance,
        Duration lateTolerance,
        Tuning tuning) {

    /** What one class may expect: the target wait (2 to 120 minutes), its weight, and its head start in targets. */
    public record Expectation(Duration target, double weight, double headStart) {

        public Expectation {
            RuleConstant.TARGET_WALK_IN.refuseOutside("target in minutes", minutes(target));
            RuleConstant.WEIGHT_WALK_IN.refuseOutside("weight", weight);
            RuleConstant.HEAD_START_WALK_IN.refuseOutside("head start", headStart);
        }
    }

    /**
     * Constants of the formula: what counts once late, the exponents of short services (theta) and of scarce skills
     * (gamma), and how strongly a counter that speaks the visitor's language is preferred.
     */
    public record Tuning(Late late, double theta, double gamma, double languagePreference) {

        public Tuning {
            RuleConstant.THETA.refuseOutside("theta", theta);
            RuleConstant.GAMMA.refuseOutside("gamma", gamma);
            RuleConstant.LANGUAGE_PREFERENCE.refuseOutside("language preference", languagePreference);
        }

        /** What counts once late is the same as before, but for that factor. */
        public Tuning(double lateFactor, double theta, double gamma, double languagePreference) {
            this(new Late(lateFactor, 1, theta), theta, gamma, languagePreference);
        }

        /** The same with another share of the urgency left once late. */
        public Tuning withLateFactor(double left) {
            return new Tuning(new Late(left, late.classes(), late.theta()), theta, gamma, languagePreference);
        }
    }

    /**
     * What counts once somebody is late.
     *
     * @param left share of the urgency that is left (L), 0 to 1
     * @param classes exponent of what the class weighs: 1 as much as before, 0 all classes alike
     * @param theta exponent of short services: 0 their length no longer counts
     */
    public record Late(double left, double classes, double theta) {

        public Late {
            RuleConstant.LATE_LEFT.refuseOutside("late factor", left);
            RuleConstant.LATE_CLASSES.refuseOutside("late classes", classes);
            RuleConstant.LATE_THETA.refuseOutside("late theta", theta);
        }
    }

    public RuleSettings {
        EnumMap<VisitorClass, Expectation> all = new EnumMap<>(expectations);
        if (all.size() != VisitorClass.values().length) {
            throw new IllegalArgumentException("a class without expectation in " + expectations);
        }
        expectations = Map.copyOf(all);
        RuleConstant.BALANCE.refuseOutside("balance", balance);
        RuleConstant.CEILING.refuseOutside("ceiling in minutes", minutes(ceiling));
        RuleConstant.EARLY_TOLERANCE.refuseOutside("early tolerance in minutes", minutes(earlyTolerance));
        RuleConstant.LATE_TOLERANCE.refuseOutside("late tolerance in minutes", minutes(lateTolerance));
    }

    /** The settings of day one: 20 minutes for walk-ins, 10 for priority visitors and appointments, ceiling 45. */
    public static RuleSettings standard() {
        Map<VisitorClass, Expectation> expectations = Map.of(
                WALK_IN, expectation(TARGET_WALK_IN, WEIGHT_WALK_IN, HEAD_START_WALK_IN),
                PRIORITY, expectation(TARGET_PRIORITY, WEIGHT_PRIORITY, HEAD_START_PRIORITY),
                APPOINTMENT, expectation(TARGET_APPOINTMENT, WEIGHT_APPOINTMENT, HEAD_START_APPOINTMENT));
        Late late = new Late(
                RuleConstant.LATE_LEFT.value(), RuleConstant.LATE_CLASSES.value(), RuleConstant.LATE_THETA.value());
        return new RuleSettings(
                expectations,
                RuleConstant.BALANCE.value(),
                Duration.ofMillis(RuleConstant.CEILING.millis()),
                Duration.ofMillis(RuleConstant.EARLY_TOLERANCE.millis()),
                Duration.ofMillis(RuleConstant.LATE_TOLERANCE.millis()),
                new Tuning(
                        late,
                        RuleConstant.THETA.value(),
                        RuleConstant.GAMMA.value(),
                        RuleConstant.LANGUAGE_PREFERENCE.value()));
    }

    private static Expectation expectation(RuleConstant target, RuleConstant weight, RuleConstant headStart) {
        return new Expectation(Duration.ofMillis(target.millis()), weight.value(), headStart.value());
    }

    /** The slider of managers: 0 appointments first (ceiling 60 minutes), 1 nobody waits too long (30 minutes). */
    public RuleSettings withBalance(double chosen) {
        RuleConstant.BALANCE.refuseOutside("balance", chosen);
        double highest = RuleConstant.CEILING_APPOINTMENTS_FIRST.value();
        double lowest = RuleConstant.CEILING_NOBODY_TOO_LONG.value();
        Duration newCeiling = Duration.ofSeconds(Math.round(60 * (highest - (highest - lowest) * chosen)));
        return new RuleSettings(expectations, chosen, newCeiling, earlyTolerance, lateTolerance, tuning);
    }

    public RuleSettings withTarget(VisitorClass visitorClass, Duration target) {
        EnumMap<VisitorClass, Expectation> changed = new EnumMap<>(expectations);
        Expectation before = expectations.get(visitorClass);
        changed.put(visitorClass, new Expectation(target, before.weight(), before.headStart()));
        return new RuleSettings(changed, balance, ceiling, earlyTolerance, lateTolerance, tuning);
    }

    public RuleSettings withCeiling(Duration chosen) {
        return new RuleSettings(expectations, balance, chosen, earlyTolerance, lateTolerance, tuning);
    }

    public RuleSettings withTuning(Tuning chosen) {
        return new RuleSettings(expectations, balance, ceiling, earlyTolerance, lateTolerance, chosen);
    }

    /** As whom a visitor is served: somebody too late at an appointment as a walk-in. */
    VisitorClass servedAs(WaitingTicket ticket) {
        boolean tooLate = ticket.appointmentTime() != null
                && ticket.visitorClass() == VisitorClass.APPOINTMENT
                && ticket.arrival().isAfter(ticket.appointmentTime().plus(lateTolerance));
        return tooLate ? VisitorClass.WALK_IN : ticket.visitorClass();
    }

    public Expectation of(VisitorClass visitorClass) {
        return expectations.get(visitorClass);
    }

    /** The targets of all classes, for loops. */
    public WaitTargets targets() {
        return new WaitTargets(each -> of(each).target().toMillis());
    }

    private static double minutes(Duration length) {
        return length.toSeconds() / 60.0;
    }
}
