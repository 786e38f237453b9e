package fr.parvis.queueing.floor;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rules most desks use, kept to compare with: none of them looks at skills or at how long a service takes. */
public final class UsualOrders {

    private static final long EARLY = 300_000;
    private static final double RANK = 1e14;

    private UsualOrders() {}

    /** First come, first served, whatever the motif. */
    public static CallOrder firstCome() {
        return (floor, counter, now) -> best(floor, counter, now, visit -> 0);
    }

    /**
     * Appointments strictly first from five minutes before their hour on (before that after everybody), then priority
     * visitors, then the others; by reference inside each.
     */
    public static CallOrder appointmentsFirst() {
        return (floor, counter, now) -> best(floor, counter, now, visit -> {
            boolean early = visit.kind() == 2 && now < visit.reference() - EARLY;
            return (early ? -1 : visit.kind()) * RANK - visit.reference();
        });
    }

    /** Longest wait over target, with the targets of each kind in milliseconds. */
    public static CallOrder waitOverTarget(List<Long> targets) {
        return (floor, counter, now) ->
                best(floor, counter, now, visit -> (now - visit.reference()) / (double) targets.get(visit.kind()));
    }

    private static int best(Floor floor, int counter, long now, ToDoubleFunction<Visit> value) {
        int best = CallOrder.NOBODY;
        for (int place = 0; place < floor.size(); place++) {
            Visit visit = floor.at(place);
            if (floor.mayTake(counter, visit, now)
                    && (best == CallOrder.NOBODY || passes(visit, floor.at(best), value))) {
                best = place;
            }
        }
        return best;
    }

    private static boolean passes(Visit visit, Visit other, ToDoubleFunction<Visit> value) {
        int order = Double.compare(value.applyAsDouble(visit), value.applyAsDouble(other));
        if (order != 0) {
            return order > 0;
        }
        return visit.arrival() != other.arrival() ? visit.arrival() < other.arrival() : visit.id() < other.id();
    }
}
