package fr.parvis.counter;

import fr.parvis.queueing.rule.Reason;
import java.util.Objects;

/** Why a visitor was called to a counter; kept beside the call, told to staff, and recomputed by managers. */
public sealed interface CallReason {
    /** The rule chose them. */
    record ByRule(Reason reason) implements CallReason {
        public ByRule {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * An agent called them though somebody else may have been first.
     *
     * @param words the agent's own, may be empty
     */
    record ByAgent(String words) implements CallReason {
        public ByAgent {
            Objects.requireNonNull(words, "words");
        }
    }
}
