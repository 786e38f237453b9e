package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.Skills;
import java.util.Arrays;

/**
 * The rule of the product in the room: first of each list that the counter may serve, best standing wins, then
 * arrival, then identity.
 *
 * <p>Only the first of each motif and kind is compared, so nobody is overtaken inside a list. No state is kept between
 * calls. O(waiting + lists × counters) per call.
 */
public final class ScoreOrder implements CallOrder {

    private static final int KINDS = 3;

    private final Scales scales;
    private Shortness shortness;

    public ScoreOrder(Scales scales) {
        this.scales = scales;
    }

    @Override
    public int next(RoomState room, int counter, long now) {
        return best(room, counter, now, NOBODY);
    }

    /** Fewest motifs first, so that counters able to do more stay free; then the longest idle, then by number. */
    @Override
    public boolean callsBefore(RoomState room, int first, int second) {
        int breadth = room.skills().breadth(first) - room.skills().breadth(second);
        return breadth != 0 ? breadth < 0 : CallOrder.super.callsBefore(room, first, second);
    }

    /** The best of the other lists, whom the winner is compared with, or {@link #NOBODY}. */
    public int runnerUp(RoomState room, int counter, long now, int winner) {
        return best(room, counter, now, winner);
    }

    private int best(RoomState room, int counter, long now, int except) {
        if (!room.wanted(counter)) {
            return NOBODY;
        }
        boolean[] seen = new boolean[KINDS * room.skills().motifs()];
        int chosen = NOBODY;
        VisitorScore standing = null;
        for (int place = 0; place < room.size(); place++) {
            QueuedVisit visit = room.at(place);
            int list = KINDS * visit.motif() + visit.kind();
            if (seen[list] || !room.mayTake(counter, visit, now)) {
                continue;
            }
            seen[list] = true;
            if (place == except) {
                continue;
            }
            VisitorScore candidate = standing(room, counter, now, visit);
            if (chosen == NOBODY || passes(candidate, visit, standing, room.at(chosen))) {
                chosen = place;
                standing = candidate;
            }
        }
        return chosen;
    }

    private static boolean passes(
            VisitorScore candidate, QueuedVisit visit, VisitorScore standing, QueuedVisit chosen) {
        int order = candidate.against(standing);
        if (order != 0) {
            return order > 0;
        }
        return visit.arrival() != chosen.arrival() ? visit.arrival() < chosen.arrival() : visit.id() < chosen.id();
    }

    /** How that visitor stands at that counter now. */
    public VisitorScore standing(RoomState room, int counter, long now, QueuedVisit visit) {
        long waited = now - visit.reference();
        Scales.Exponents exponents = scales.exponents();
        Skills skills = room.skills();
        boolean late = scales.late(visit.kind(), waited);
        boolean elsewhere = visit.wishes().language() >= 0 && !late && room.spokenElsewhere(counter, visit);
        return new VisitorScore(
                tier(waited),
                waited,
                scales.urgency(visit.kind(), waited),
                shortness(skills).of(visit.motif(), late),
                room.scarcity(visit, exponents.gamma()),
                elsewhere ? 1 / exponents.languagePreference() : 1);
    }

    /** (Average / mean)^theta of each motif: the same for every visitor, so it is reckoned once. */
    private Shortness shortness(Skills skills) {
        Shortness known = shortness;
        if (known == null || known.skills != skills) {
            known = new Shortness(skills, scales.exponents());
            shortness = known;
        }
        return known;
    }

    private static final class Shortness {
        private final Skills skills;
        private final double[] inTime;
        private final double[] late;

        private Shortness(Skills skills, Scales.Exponents exponents) {
            this.skills = skills;
            this.inTime = raised(skills, exponents.theta());
            this.late = raised(skills, exponents.late().theta());
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

    private int tier(long waited) {
        if (waited > scales.ceiling()) {
            return VisitorScore.PAST_CEILING;
        }
        return waited < -scales.early() ? VisitorScore.EARLY : VisitorScore.DUE;
    }
}
