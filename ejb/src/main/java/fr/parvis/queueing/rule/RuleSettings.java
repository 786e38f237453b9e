package fr.parvis.queueing.rule;

import static fr.parvis.queueing.room.VisitorClass.APPOINTMENT;
import static fr.parvis.queueing.room.VisitorClass.PRIORITY;
import static fr.parvis.queueing.room.VisitorClass.WALK_IN;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a manager may set about the order of calls, inside bounds that keep the desk safe.
 *
 * <p>Most managers only move {@code balance}: 0 puts appointments first, 1 lets nobody wait too long; it sets the
 * ceiling between 60 and 30 minutes. Formula and source of the constants: {@link fr.parvis.queueing.rule.CallOrder}.
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
            within("target in minutes", target.toSeconds() / 60.0, 2, 120);
            within("weight", weight, 0.1, 10);
            within("head start", headStart, 0, 3);
        }
    }

    /**
     * Constants of the formula: what counts once late, the exponents of short services (theta) and of scarce skills
     * (gamma), and how strongly a counter that speaks the visitor's language is preferred.
     */
    public record Tuning(Late late, double theta, double gamma, double languagePreference) {

        public Tuning {
            within("theta", theta, 0, 1);
            within("gamma", gamma, 0, 1);
            within("language preference", languagePreference, 1, 10);
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
            within("late factor", left, 0, 1);
            within("late classes", classes, 0, 1);
            within("late theta", theta, 0, 1);
        }
    }

    public RuleSettings {
        EnumMap<VisitorClass, Expectation> all = new EnumMap<>(expectations);
        if (all.size() != VisitorClass.values().length) {
            throw new IllegalArgumentException("a class without expectation in " + expectations);
        }
        expectations = Map.copyOf(all);
        within("balance", balance, 0, 1);
        within("ceiling in minutes", ceiling.toSeconds() / 60.0, 20, 90);
        within("early tolerance in minutes", earlyTolerance.toSeconds() / 60.0, 0, 60);
        within("late tolerance in minutes", lateTolerance.toSeconds() / 60.0, 10, 720);
    }

    /** The settings of day one: 20 minutes for walk-ins, 10 for priority visitors and appointments, ceiling 45. */
    public static RuleSettings standard() {
        Map<VisitorClass, Expectation> expectations = Map.of(
                WALK_IN, new Expectation(Duration.ofMinutes(20), 1, 0),
                PRIORITY, new Expectation(Duration.ofMinutes(10), 2, 0.5),
                APPOINTMENT, new Expectation(Duration.ofMinutes(10), 2, 1));
        return new RuleSettings(
                expectations,
                0.5,
                Duration.ofMinutes(45),
                Duration.ofMinutes(10),
                Duration.ofHours(12),
                new Tuning(new Late(0.2, 0.3, 0), 0.5, 1, 2));
    }

    /** The slider of managers: 0 appointments first (ceiling 60 minutes), 1 nobody waits too long (30 minutes). */
    public RuleSettings withBalance(double chosen) {
        within("balance", chosen, 0, 1);
        Duration newCeiling = Duration.ofSeconds(Math.round(60 * (60 - 30 * chosen)));
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

    public RuleSettings withTolerances(Duration early, Duration late) {
        return new RuleSettings(expectations, balance, ceiling, early, late, tuning);
    }

    public RuleSettings withTuning(Tuning chosen) {
        return new RuleSettings(expectations, balance, ceiling, earlyTolerance, lateTolerance, chosen);
    }

    /** As whom a visitor is served: somebody too late at an appointment as a walk-in. */
    VisitorClass kind(WaitingTicket ticket) {
        boolean tooLate = ticket.appointmentTime() != null
                && ticket.visitorClass() == VisitorClass.APPOINTMENT
                && ticket.arrival().isAfter(ticket.appointmentTime().plus(lateTolerance));
        return tooLate ? VisitorClass.WALK_IN : ticket.visitorClass();
    }

    public Expectation of(VisitorClass visitorClass) {
        return expectations.get(visitorClass);
    }

    private static void within(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(what + " " + value + " is not within " + low + " and " + high);
        }
    }
}
