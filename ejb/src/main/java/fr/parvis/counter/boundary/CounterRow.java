package fr.parvis.counter.boundary;

import fr.parvis.counter.SessionState;
import java.time.Instant;
import java.util.Set;

/**
 * One counter as staff see it on the board.
 *
 * @param state {@link SessionState#CLOSED} when nobody sits there; then agent, ticket and times are null
 * @param motifIds what it can serve with the agent who sits there; what it is equipped for when nobody does
 * @param inService false when it was taken out of service while somebody still sits there
 * @param ticketId the visitor it has, null when none
 */
public record CounterRow(
        long counterId,
        String label,
        Long zoneId,
        SessionState state,
        Long agentId,
        String agentName,
        Instant idleSince,
        Instant pausedUntil,
        Instant lastSeenAt,
        Set<Long> motifIds,
        boolean inService,
        Long ticketId) {}
