package fr.parvis.queueing.floor;

import java.util.Arrays;

/**
 * The rule of the product on the floor: first of each list that the counter may serve, best standing wins, then
 * arrival, then identity.
 *
 * <p>Only the first of each motif and kind is compared, so nobody is overtaken inside a list. No state is kept between
 * calls. O(waiting + lists × counters) per call.
 */
public final class BalancedOrder implements CallOrder {

    private static final int KINDS = 3;

    private final Scales scales;
    private Shortness shortness;

    public BalancedOrder(Scales scales) {
        this.scales = scales;
    }

    @Override
    public int next(Floor floor, int counter, long now) {
        return best(floor, counter, now, NOBODY);
    }

    /** Fewest motifs first, so that counters able to do more stay free; then the longest idle, then by number. */
    @Override
    public boolean callsBefore(Floor floor, int first, int second) {
        int breadth = floor.skills().breadth(first) - floor.skills().breadth(second);
        return breadth != 0 ? breadth < 0 : CallOrder.super.callsBefore(floor, first, second);
    }

    /** The best of the other lists, whom the winner is compared with, or {@link #NOBODY}. */
    public int runnerUp(Floor floor, int counter, long now, int winner) {
        return best(floor, counter, now, winner);
    }

    private int best(Floor floor, int counter, long now, int except) {
        if (!floor.wanted(counter)) {
            return NOBODY;
        }
        boolean[] seen = new boolean[KINDS * floor.skills().motifs()];
        int chosen = NOBODY;
        Standing standing = null;
        for (int place = 0; place < floor.size(); place++) {
            Visit visit = floor.at(place);
            int list = KINDS * visit.motif() + visit.kind();
            if (seen[list] || !floor.mayTake(counter, visit, now)) {
                continue;
            }
            seen[list] = true;
            if (place == except) {
                continue;
            }
            Standing candidate = standing(floor, counter, now, visit);
            if (chosen == NOBODY || passes(candidate, visit, standing, floor.at(chosen))) {
                chosen = place;
                standing = candidate;
            }
        }
        return chosen;
    }

    private static boolean passes(Standing candidate, Visit visit, Standing standing, Visit chosen) {
        int order = candidate.against(standing);
        if (order != 0) {
            return order > 0;
        }
        return visit.arrival() != chosen.arrival() ? visit.arrival() < chosen.arrival() : visit.id() < chosen.id();
    }

    /** How that visitor stands at that counter now. */
    public Standing standing(Floor floor, int counter, long now, Visit visit) {
        long waited = now - visit.reference();
        Scales.Exponents exponents = scales.exponents();
        Skills skills = floor.skills();
        boolean late = scales.late(visit.kind(), waited);
        boolean elsewhere = visit.wishes().language() >= 0 && !late && floor.spokenElsewhere(counter, visit);
        return new Standing(
                tier(waited),
                waited,
                scales.urgency(visit.kind(), waited),
                shortness(skills).of(visit.motif(), late),
                floor.scarcity(visit, exponents.gamma()),
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
            return Standing.PAST_CEILING;
        }
        return waited < -scales.early() ? Standing.EARLY : Standing.DUE;
    }
}
