package fr.parvis.queueing.rule;

import java.util.Objects;

/** The visitor to call, and the exact reason, stored beside the call. */
public record Choice(long ticketId, Reason reason) {

    public Choice {
        Objects.requireNonNull(reason, "reason");
    }
}
