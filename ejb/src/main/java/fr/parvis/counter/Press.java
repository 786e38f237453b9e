package fr.parvis.counter;

import java.util.Objects;
import java.util.UUID;

/**
 * Who pressed: every command at a counter begins with it.
 *
 * @param agentId the signed-in agent
 * @param requestId one per press: a double click or a retry carries the same and gets the same answer
 */
public record Press(long agentId, UUID requestId) {
    public Press {
        Objects.requireNonNull(requestId, "requestId");
    }

    /** A press that cannot be delivered twice, such as one made by the server itself. */
    public static Press once(long agentId) {
        return new Press(agentId, UUID.randomUUID());
    }
}
