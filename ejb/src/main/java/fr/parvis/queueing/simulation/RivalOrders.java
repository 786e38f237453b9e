package fr.parvis.queueing.simulation;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.rule.CallOrder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rules most desks use, kept to compare with: none of them looks at skills or at how long a service takes. */
public final class RivalOrders {

    private static final long EARLY = 300_000;
    private static final double RANK = 1e14;

    private RivalOrders() {}

    /** First come, first served, whatever the motif. */
    public static CallOrder firstCome() {
        return (room, counter, now) -> best(room, counter, now, visit -> 0);
    }

    /**
     * Appointments strictly first from five minutes before their hour on (before that after everybody), then priority
     * visitors, then the others; by reference inside each.
     */
    public static CallOrder appointmentsFirst() {
        return (room, counter, now) -> best(room, counter, now, visit -> {
            boolean early = visit.kind() == 2 && now < visit.reference() - EARLY;
            return (early ? -1 : visit.kind()) * RANK - visit.reference();
        });
    }

    /** Longest wait over target, with the targets of each kind in milliseconds. */
    public static CallOrder waitOverTarget(List<Long> targets) {
        return (room, counter, now) ->
                best(room, counter, now, visit -> (now - visit.reference()) / (double) targets.get(visit.kind()));
    }

    private static int best(RoomState room, int counter, long now, ToDoubleFunction<QueuedVisit> value) {
        int best = CallOrder.NOBODY;
        for (int place = 0; place < room.size(); place++) {
            QueuedVisit visit = room.at(place);
            if (room.mayTake(counter, visit, now)
                    && (best == CallOrder.NOBODY || passes(visit, room.at(best), value))) {
                best = place;
            }
        }
        return best;
    }

    private static boolean passes(QueuedVisit visit, QueuedVisit other, ToDoubleFunction<QueuedVisit> value) {
        int order = Double.compare(value.applyAsDouble(visit), value.applyAsDouble(other));
        if (order != 0) {
            return order > 0;
        }
        return visit.arrival() != other.arrival() ? visit.arrival() < other.arrival() : visit.id() < other.id();
    }
}
