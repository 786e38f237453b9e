package fr.parvis.counter.control;

import fr.parvis.counter.CallReason;
import fr.parvis.queueing.rule.Choice;
import fr.parvis.queueing.rule.DeskSnapshot;
import java.util.Objects;
import java.util.Optional;

/**
 * Why somebody is called, and what it was decided on.
 *
 * @param reason the reason of the rule, or the agent's own words
 * @param desk everything the rule was given
 * @param ruleTicketId whom the rule chooses, null when nobody
 */
public record Because(CallReason reason, DeskSnapshot desk, Long ruleTicketId) {
    public Because {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(desk, "desk");
    }

    /** The rule decided. */
    public static Because theRule(DeskSnapshot desk, Choice choice) {
        return new Because(new CallReason.ByRule(choice.reason()), desk, choice.ticketId());
    }

    /** An agent decided; the rule would have called that visitor, or nobody. */
    public static Because theAgent(DeskSnapshot desk, Optional<Choice> byRule, String why) {
        return new Because(
                new CallReason.ByAgent(why), desk, byRule.map(Choice::ticketId).orElse(null));
    }
}
