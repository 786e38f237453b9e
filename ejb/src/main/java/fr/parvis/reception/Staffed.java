package fr.parvis.reception;

/**
 * A counter with its agent, as the ticket remembers who has the visitor.
 *
 * @param sessionId the agent's stay at that counter
 */
public record Staffed(long counterId, long agentId, long sessionId) {}
