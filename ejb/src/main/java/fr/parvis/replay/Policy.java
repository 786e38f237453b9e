package fr.parvis.replay;

import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.queueing.simulation.RivalOrders;
import fr.parvis.replay.scenario.Scenario;
import java.util.Locale;

/** The rules a day can be run by: the product's own, and the usual ones it is compared with. */
public enum Policy {
    /** The rule of the product, with the settings that suit the site. */
    PARVIS,
    /** First come, first served, whatever the motif. */
    FIFO,
    /** Appointments strictly first, then priority visitors, then the others. */
    STRICT,
    /** Longest wait over target. */
    RATIO;

    /** The order of calls, with the settings of the site for the rule of the product. */
    CallOrder order(Scenario scenario, RuleSettings settings) {
        return switch (this) {
            case PARVIS -> new ScoreOrder(settings);
            case FIFO -> RivalOrders.firstCome();
            case STRICT -> RivalOrders.appointmentsFirst();
            case RATIO ->
                RivalOrders.waitOverTarget(new WaitTargets(each -> scenario.target(each) * ReplayDesk.SECOND));
        };
    }

    /** The policy of that name, in lower case on the command line. */
    static Policy named(String name) {
        for (Policy policy : values()) {
            if (policy.name().toLowerCase(Locale.ROOT).equals(name)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("unknown policy '" + name + "': parvis, fifo, strict or ratio");
    }
}
