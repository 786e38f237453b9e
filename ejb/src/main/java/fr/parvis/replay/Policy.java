package fr.parvis.replay;

import fr.parvis.queueing.floor.BalancedOrder;
import fr.parvis.queueing.floor.CallOrder;
import fr.parvis.queueing.floor.Floor;
import fr.parvis.queueing.floor.Visit;
import fr.parvis.replay.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/** The rules a day can be run by: the product's own, and the usual ones it is compared with. */
public enum Policy {
    /** The rule of the product. */
    PARVIS {
        @Override
        CallOrder order(Scenario scenario) {
            return new BalancedOrder(ReplayDesk.scales(scenario));
        }
    },
    /** First come, first served, whatever the motif. */
    FIFO {
        @Override
        CallOrder order(Scenario scenario) {
            return (floor, counter, now) -> best(floor, counter, now, visit -> 0);
        }
    },
    /** Appointments strictly first, then priority visitors, then the others. */
    STRICT {
        @Override
        CallOrder order(Scenario scenario) {
            return (floor, counter, now) -> best(floor, counter, now, Visit::kind);
        }
    },
    /** Longest wait over target. */
    RATIO {
        @Override
        CallOrder order(Scenario scenario) {
            List<Long> targets = scenario.targets();
            return (floor, counter, now) -> best(
                    floor, counter, now, visit -> (now - visit.reference()) / (1000.0 * targets.get(visit.kind())));
        }
    };

    abstract CallOrder order(Scenario scenario);

    /** The policy of that name, in lower case on the command line. */
    static Policy named(String name) {
        for (Policy policy : values()) {
            if (policy.name().toLowerCase(Locale.ROOT).equals(name)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("unknown policy '" + name + "': parvis, fifo, strict or ratio");
    }

    private interface Value {
        double of(Visit visit);
    }

    private static int best(Floor floor, int counter, long now, Value value) {
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

    private static boolean passes(Visit visit, Visit other, Value value) {
        int order = Double.compare(value.of(visit), value.of(other));
        if (order != 0) {
            return order > 0;
        }
        return visit.arrival() != other.arrival() ? visit.arrival() < other.arrival() : visit.id() < other.id();
    }
}
