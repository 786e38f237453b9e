package fr.parvis.queueing.rule;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;

/**
 * The rule of the product in the room: first of each list that the counter may serve, best score wins, then arrival,
 * then identity.
 *
 * <p>Only the first of each motif and class is compared, so nobody is overtaken inside a list. The outcome depends on
 * nothing but the arguments. O(waiting + lists × counters) per call.
 */
public final class ScoreOrder implements CallOrder {

    private final ScoreFormula formula;

    /** The rule under the settings of a site; belongs to one thread at a time. */
    public ScoreOrder(RuleSettings settings) {
        this.formula = new ScoreFormula(settings);
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
        boolean[] seen = new boolean[room.lists()];
        int chosen = NOBODY;
        VisitorScore best = null;
        for (int place = 0; place < room.size(); place++) {
            QueuedVisit visit = room.at(place);
            int list = visit.list();
            if (seen[list] || !room.mayTake(counter, visit, now)) {
                continue;
            }
            seen[list] = true;
            if (place == except) {
                continue;
            }
            VisitorScore score = formula.score(room, counter, now, visit);
            if (chosen == NOBODY || passes(score, visit, best, room.at(chosen))) {
                chosen = place;
                best = score;
            }
        }
        return chosen;
    }

    private static boolean passes(VisitorScore score, QueuedVisit visit, VisitorScore best, QueuedVisit chosen) {
        int order = score.against(best);
        return order != 0 ? order > 0 : visit.cameBefore(chosen);
    }

    /** How that visitor stands at that counter now. */
    public VisitorScore score(RoomState room, int counter, long now, QueuedVisit visit) {
        return formula.score(room, counter, now, visit);
    }
}
