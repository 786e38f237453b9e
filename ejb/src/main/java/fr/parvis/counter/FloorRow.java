package fr.parvis.counter;

import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.reception.Staffed;
import java.time.Instant;
import java.util.Set;

/**
 * One staffed counter as it stands: who, with which skills (those of the counter that the agent has too) and languages,
 * and which visitor it has.
 *
 * @param inService false when the counter was taken out of service while somebody sat there: who is there is served to the
 *     end, nobody else is called
 * @param ticketId the visitor called or being served there, null when none
 */
public record FloorRow(
        long sessionId,
        long counterId,
        String counterLabel,
        long agentId,
        String agentName,
        SessionState state,
        Instant idleSince,
        Instant pausedUntil,
        Instant lastSeenAt,
        Set<Long> motifIds,
        Set<Language> languages,
        boolean inService,
        Long ticketId) {

    /** As tickets remember it. */
    public Staffed staffed() {
        return new Staffed(counterId, agentId, sessionId);
    }

    /** The same counter with another visitor, or with none. */
    public FloorRow having(Long visitor) {
        return new FloorRow(
                sessionId,
                counterId,
                counterLabel,
                agentId,
                agentName,
                state,
                idleSince,
                pausedUntil,
                lastSeenAt,
                motifIds,
                languages,
                inService,
                visitor);
    }

    /** The same counter, free from now on. */
    public FloorRow freeSince(Instant now) {
        return new FloorRow(
                sessionId,
                counterId,
                counterLabel,
                agentId,
                agentName,
                state,
                now,
                pausedUntil,
                lastSeenAt,
                motifIds,
                languages,
                inService,
                null);
    }

    /** As the routing rule sees it. */
    public OpenCounter toOpenCounter() {
        return new OpenCounter(counterId, agentId, motifIds, languages, idleSince);
    }

    /** Whether the rule may count on it. */
    public boolean takesVisitors() {
        return inService && state == SessionState.OPEN;
    }
}
