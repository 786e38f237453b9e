package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import java.util.Arrays;

/**
 * The factors of the score under the settings of a site, formula of {@link VisitorScore}: settings turned into
 * milliseconds and arrays once, so that a call costs a few multiplications for each list that is compared.
 *
 * <p>Belongs to one thread at a time: it remembers the factors of the skills it met last.
 */
final class ScoreFormula {

    private final WaitTargets targets;
    private final double[] weight = new double[VisitorClass.COUNT];
    private final double[] headStart = new double[VisitorClass.COUNT];
    private final double[] lateUrgency = new double[VisitorClass.COUNT];
    private final long ceiling;
    private final long early;
    private final RuleSettings.Tuning tuning;
    private Shortness shortness;

    ScoreFormula(RuleSettings settings) {
        this.targets = settings.targets();
        this.ceiling = settings.ceiling().toMillis();
        this.early = settings.earlyTolerance().toMillis();
        this.tuning = settings.tuning();
        for (VisitorClass each : VisitorClass.values()) {
            RuleSettings.Expectation expectation = settings.of(each);
            weight[each.rank()] = expectation.weight();
            headStart[each.rank()] = expectation.headStart();
            lateUrgency[each.rank()] = tuning.late().left()
                    * Math.pow(
                            expectation.weight() * (1 + expectation.headStart()),
                            tuning.late().classes());
        }
    }

    /** How that visitor stands at that counter now. */
    VisitorScore score(RoomState room, int counter, long now, QueuedVisit visit) {
        long waited = now - visit.reference();
        boolean late = targets.exceeded(visit.visitorClass(), waited);
        boolean elsewhere = visit.wishes().language() >= 0 && !late && room.spokenElsewhere(counter, visit);
        return new VisitorScore(
                tier(waited),
                waited,
                urgency(visit.visitorClass(), waited, late),
                shortness(room.skills()).of(visit.motif(), late),
                room.scarcity(visit, tuning.gamma()),
                elsewhere ? 1 / tuning.languagePreference() : 1);
    }

    private Tier tier(long waited) {
        if (waited > ceiling) {
            return Tier.PAST_CEILING;
        }
        return waited < -early ? Tier.EARLY : Tier.DUE;
    }

    /** U: grows to the target, then lower and flat. */
    private double urgency(VisitorClass visitorClass, long waited, boolean late) {
        int rank = visitorClass.rank();
        return late ? lateUrgency[rank] : weight[rank] * ((double) waited / targets.of(visitorClass) + headStart[rank]);
    }

    /** (Average / mean)^theta of each motif: the same for every visitor, so it is reckoned once. */
    private Shortness shortness(Skills skills) {
        Shortness known = shortness;
        if (known == null || known.skills != skills) {
            known = new Shortness(skills, tuning);
            shortness = known;
        }
        return known;
    }

    private static final class Shortness {

        private final Skills skills;
        private final double[] inTime;
        private final double[] late;

        private Shortness(Skills skills, RuleSettings.Tuning tuning) {
            this.skills = skills;
            this.inTime = raised(skills, tuning.theta());
            this.late = raised(skills, tuning.late().theta());
        }

        private static double[] raised(Skills skills, double theta) {
            double[] factors = new double[skills.motifs()];
            Arrays.setAll(factors, motif -> Math.pow(skills.average() / skills.mean(motif), theta));
            return factors;
        }

        private double of(int motif, boolean isLate) {
            return isLate ? late[motif] : inTime[motif];
        }
    }
}
