package fr.parvis.agenda;

import java.time.Instant;

/**
 * An agent is not there; why is nobody's business.
 *
 * @param imported whether a calendar outside says so, and changes it
 */
public record AbsenceFacts(long id, long agentId, Instant startsAt, Instant endsAt, boolean imported) {}
