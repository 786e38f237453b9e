package fr.parvis.agenda.slot;

import java.time.Instant;

/**
 * Time in which an agent or a room is not free, whatever keeps them.
 *
 * @param agentId who, or null
 * @param roomId which room, or null
 * @param from included
 * @param until not included
 */
public record Busy(Long agentId, Long roomId, Instant from, Instant until) {}
