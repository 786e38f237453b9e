package fr.parvis.queueing.simulation;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.CallOrder;
import java.util.function.ToDoubleFunction;

/** The rules most desks use, kept to compare with: none of them looks at skills or at how long a service takes. */
public final class RivalOrders {

    /** From so many milliseconds before its hour on an appointment passes first, as in the reference schedules. */
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
            VisitorClass of = visit.visitorClass();
            boolean early = of == VisitorClass.APPOINTMENT && now < visit.reference() - EARLY;
            return (early ? -1 : of.rank()) * RANK - visit.reference();
        });
    }

    /** Longest wait over target. */
    public static CallOrder waitOverTarget(WaitTargets targets) {
        return (room, counter, now) -> best(
                room, counter, now, visit -> (now - visit.reference()) / (double) targets.of(visit.visitorClass()));
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
        return order != 0 ? order > 0 : visit.cameBefore(other);
    }
}
