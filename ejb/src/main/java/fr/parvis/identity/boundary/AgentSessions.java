package fr.parvis.identity.boundary;

import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import fr.parvis.identity.control.SessionDirectory;
import fr.parvis.identity.entity.AgentSession;
import fr.parvis.shared.MachineTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The browsers in which agents are signed in, for the door that asks at each request and for their owner. The door names the
 * agent, whom it knows; nobody else calls this.
 */
@Stateless
@PermitAll
public class AgentSessions {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SessionDirectory sessions;

    @Inject
    private AgentDirectory agents;

    @Inject
    @MachineTime
    private Clock clock;

    /** Opens a session for an agent who has just signed in; its identifier. */
    public long open(long agentId, String browser) {
        AgentSession session = new AgentSession(agentId, browser, clock.instant());
        entities.persist(session);
        entities.flush();
        return session.id();
    }

    /** The active agent of a session that was not ended. */
    public Optional<AgentFacts> agentOf(long agentId, long sessionId) {
        return sessions.isOpen(sessionId) ? agents.agent(agentId) : Optional.empty();
    }

    /** The session was used. */
    public void seen(long sessionId) {
        entities.createNativeQuery("update agent_session set seen_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, sessionId)
                .executeUpdate();
    }

    /** Where an agent is signed in, the latest first. */
    public List<View> of(long agentId) {
        return sessions.of(agentId).stream()
                .map(one -> new View(one.id(), one.browser(), one.openedAt(), one.seenAt()))
                .toList();
    }

    /** Ends a session of an agent; another agent's is not heard. */
    public void end(long agentId, long sessionId) {
        sessions.end(agentId, sessionId);
    }

    /** Ends what an agent is signed in with, programs too, but for one session. */
    public void endOthers(long agentId, long sessionId) {
        sessions.endAll(agentId, sessionId);
    }

    /**
     * A browser in which an agent is signed in.
     *
     * @param id identifier
     * @param browser what sort of browser, such as {@code Firefox, Windows}
     * @param openedAt when they signed in
     * @param seenAt when it was last used, to some minutes
     */
    public record View(long id, String browser, Instant openedAt, Instant seenAt) {}
}
