package fr.parvis.identity.control;

import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.entity.AgentSession;
import fr.parvis.shared.MachineTime;
import fr.parvis.shared.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which sessions of agents are open, at hand: when warm, a request asks the database nothing. An end counts at once on the
 * node that made it and within two seconds on the others.
 */
@ApplicationScoped
public class SessionDirectory {
    /** A browser that was not used for so long is not signed in any more, whatever node knew it: longer than any session idles. */
    private static final Duration STALE = Duration.ofMinutes(75);

    private final ShortMemory<Long, Boolean> open = new ShortMemory<>();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private AgentDirectory agents;

    @Inject
    @MachineTime
    private Clock clock;

    /** Whether a session was not ended. */
    public boolean isOpen(long sessionId) {
        return open.find(sessionId, this::read).isPresent();
    }

    /** The sessions of an agent that were used lately, the latest first. */
    public List<AgentSession> of(long agentId) {
        return entities.createQuery(
                        "select s from AgentSession s where s.agentId = :agent and s.endedAt is null and s.seenAt > :since"
                                + " order by s.seenAt desc, s.id desc",
                        AgentSession.class)
                .setParameter("agent", agentId)
                .setParameter("since", clock.instant().minus(STALE))
                .getResultList();
    }

    /** Ends one session of an agent; one that is somebody else's stays. */
    public void end(long agentId, long sessionId) {
        end("agent_id = ?2 and id = ?3", agentId, sessionId);
        open.forget(sessionId);
    }

    /**
     * Ends the sessions of an agent and makes their tokens open nothing.
     *
     * @param but a session that stays, null for none
     */
    public void endAll(long agentId, Long but) {
        end("agent_id = ?2 and id <> ?3", agentId, but == null ? 0 : but);
        entities.createNativeQuery("update agent_token set revoked_at = ?1 where agent_id = ?2 and revoked_at is null")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, agentId)
                .executeUpdate();
        open.forgetAll();
        agents.forgetTokens();
    }

    private void end(String which, long agentId, long sessionId) {
        entities.createNativeQuery("update agent_session set ended_at = ?1 where ended_at is null and " + which)
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, agentId)
                .setParameter(3, sessionId)
                .executeUpdate();
    }

    private Optional<Boolean> read(long sessionId) {
        return entities.createQuery(
                        "select s.openedAt from AgentSession s where s.id = :id and s.endedAt is null", Instant.class)
                .setParameter("id", sessionId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(opened -> true);
    }
}
