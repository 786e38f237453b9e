package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why this visitor was called, exactly: what the rule compared, so that staff can be told in one sentence and anybody
 * can check it afterwards.
 *
 * <p>Kept beside the call, every number to the last digit.
 *
 * @param visitorClass class of the visitor called
 * @param winner the visitor called
 * @param runnerUp the best of the other lists, null when nobody else could be called there
 * @param appointmentTime hour of the appointment of the visitor called, null without one
 * @param passBefore end of the target, null once it has passed
 * @param capableCounters counters on duty that could serve the visitor
 */
public record Reason(
        VisitorClass visitorClass,
        Side winner,
        Side runnerUp,
        Instant appointmentTime,
        Instant passBefore,
        int capableCounters) {

    /** What may make the difference between two visitors. */
    public enum Kind {
        /** One of them is past the ceiling, or too early: the tier decided. */
        TIER,
        URGENCY,
        SHORT_SERVICE,
        SCARCE_SKILL,
        LANGUAGE,
        ARRIVED_FIRST;

        /** The constants of the rule that this factor is made of, by the ids under which they are documented. */
        public Set<RuleConstant> constants() {
            return switch (this) {
                case TIER -> EnumSet.of(RuleConstant.CEILING, RuleConstant.EARLY_TOLERANCE);
                case URGENCY -> EnumSet.copyOf(URGENCY_CONSTANTS);
                case SHORT_SERVICE -> EnumSet.of(RuleConstant.THETA, RuleConstant.LATE_THETA);
                case SCARCE_SKILL -> EnumSet.of(RuleConstant.GAMMA, RuleConstant.LEAST_ATTENTION);
                case LANGUAGE -> EnumSet.of(RuleConstant.LANGUAGE_PREFERENCE);
                case ARRIVED_FIRST -> EnumSet.noneOf(RuleConstant.class);
            };
        }
    }

    /** One factor and how strongly it speaks for the winner (logarithm of the ratio; negative speaks against). */
    public record Factor(Kind kind, double strength) {}

    /** One of the two visitors compared; the numbers are those of the formula. */
    public record Side(long ticketId, Instant arrival, Tier tier, Duration waited, Weights weights) {

        /** The score that these numbers make. */
        public VisitorScore score() {
            return new VisitorScore(
                    tier, waited.toMillis(), weights.urgency, weights.shortness, weights.scarcity, weights.language);
        }

        private boolean passesBefore(Side other) {
            int order = score().against(other.score());
            return order != 0
                    ? order > 0
                    : QueuedVisit.cameBefore(
                            arrival.toEpochMilli(), ticketId, other.arrival.toEpochMilli(), other.ticketId);
        }
    }

    /** Urgency U and the three factors of A. */
    public record Weights(double urgency, double shortness, double scarcity, double language) {}

    private static final double DECISIVE = RuleConstant.DECISIVE.value();
    private static final int FACTORS_TOLD = RuleConstant.FACTORS_TOLD.whole();
    private static final Set<RuleConstant> URGENCY_CONSTANTS = EnumSet.of(
            RuleConstant.TARGET_WALK_IN,
            RuleConstant.TARGET_PRIORITY,
            RuleConstant.TARGET_APPOINTMENT,
            RuleConstant.WEIGHT_WALK_IN,
            RuleConstant.WEIGHT_PRIORITY,
            RuleConstant.WEIGHT_APPOINTMENT,
            RuleConstant.HEAD_START_WALK_IN,
            RuleConstant.HEAD_START_PRIORITY,
            RuleConstant.HEAD_START_APPOINTMENT,
            RuleConstant.LATE_LEFT,
            RuleConstant.LATE_CLASSES);

    public Reason {
        Objects.requireNonNull(visitorClass, "visitorClass");
        Objects.requireNonNull(winner, "winner");
    }

    /** Whether the numbers kept do make this visitor the winner; true for every reason the rule gives. */
    public boolean holds() {
        return runnerUp == null || winner.passesBefore(runnerUp);
    }

    /** The two strongest factors for the winner, strongest first; empty when nobody else could be called. */
    public List<Factor> strongest() {
        if (runnerUp == null) {
            return List.of();
        }
        if (winner.tier != runnerUp.tier || winner.tier == Tier.PAST_CEILING) {
            return List.of(new Factor(Kind.TIER, DECISIVE));
        }
        List<Factor> speaking = factors()
                .filter(factor -> factor.strength > 1e-9)
                .sorted(Comparator.comparingDouble(Factor::strength).reversed())
                .limit(FACTORS_TOLD)
                .toList();
        return speaking.isEmpty() ? List.of(new Factor(Kind.ARRIVED_FIRST, 0)) : speaking;
    }

    private Stream<Factor> factors() {
        Weights mine = winner.weights;
        Weights theirs = runnerUp.weights;
        return Stream.of(
                new Factor(Kind.URGENCY, urgencies(mine.urgency, theirs.urgency)),
                new Factor(Kind.SHORT_SERVICE, Math.log(mine.shortness / theirs.shortness)),
                new Factor(Kind.SCARCE_SKILL, Math.log(mine.scarcity / theirs.scarcity)),
                new Factor(Kind.LANGUAGE, Math.log(mine.language / theirs.language)));
    }

    private static double urgencies(double mine, double theirs) {
        if (mine > 0 != theirs > 0) {
            return mine > 0 ? DECISIVE : -DECISIVE;
        }
        double ratio = Math.log(Math.max(Math.abs(mine), 1e-9) / Math.max(Math.abs(theirs), 1e-9));
        return Math.max(-DECISIVE, Math.min(DECISIVE, mine > 0 ? ratio : -ratio));
    }
}
