package fr.parvis.agenda;

import java.time.Instant;

/** Time of an agent that an appointment takes. */
public record TakenTime(long agentId, Instant startsAt, Instant endsAt) {
    /** Whether both are at the same time, for a moment at least. */
    public boolean meets(TakenTime other) {
        return agentId == other.agentId && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
