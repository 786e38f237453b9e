package fr.parvis.counter.control;

import fr.parvis.queueing.rule.Choice;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.written.ReasonText;
import java.util.Objects;
import java.util.Optional;

/**
 * Why somebody is called, and what it was decided on.
 *
 * @param reason the reason of the rule in the text of {@link ReasonText}, or {@link #AGENT} and the agent's own words
 * @param desk everything the rule was given
 * @param ruleTicketId whom the rule chooses, null when nobody
 */
public record Because(String reason, DeskSnapshot desk, Long ruleTicketId) {
    /** Begins the reason of a call that an agent decided. */
    public static final String AGENT = "agent:";

    public Because {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(desk, "desk");
    }

    /** The rule decided. */
    public static Because theRule(DeskSnapshot desk, Choice choice) {
        return new Because(ReasonText.write(choice.reason()), desk, choice.ticketId());
    }

    /** An agent decided; the rule would have called that visitor, or nobody. */
    public static Because theAgent(DeskSnapshot desk, Optional<Choice> byRule, String why) {
        return new Because(AGENT + why, desk, byRule.map(Choice::ticketId).orElse(null));
    }
}
