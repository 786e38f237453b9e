package fr.parvis.counter.control;

import fr.parvis.counter.entity.ClosedBy;
import fr.parvis.counter.entity.CounterSession;
import fr.parvis.reception.ReceptionDay;
import fr.parvis.reception.Tickets;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds and ends stays at counters. */
@ApplicationScoped
public class SessionBook {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Tickets tickets;

    /** The counter that an agent has now. */
    public Optional<CounterSession> ofAgent(long agentId) {
        return one("s.agentId = :id", agentId);
    }

    /** The site at which an agent has a counter now. */
    Optional<Long> siteOf(long agentId) {
        return entities.createQuery(
                        "select s.siteId from CounterSession s where s.closedAt is null and s.agentId = :agent",
                        Long.class)
                .setParameter("agent", agentId)
                .getResultStream()
                .findFirst();
    }

    /** Whoever has a counter now. */
    public Optional<CounterSession> ofCounter(long counterId) {
        return one("s.counterId = :id", counterId);
    }

    private Optional<CounterSession> one(String where, long id) {
        return entities.createQuery(
                        "select s from CounterSession s where s.closedAt is null and " + where, CounterSession.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The stay as it is now that the day is locked; empty when it ended meanwhile. */
    public Optional<CounterSession> fresh(CounterSession seen) {
        entities.refresh(seen);
        return seen.state() == fr.parvis.counter.SessionState.CLOSED ? Optional.empty() : Optional.of(seen);
    }

    /** Stays of which nothing was heard since an instant. */
    public List<CounterSession> silentSince(Instant instant) {
        return entities.createQuery(
                        "select s from CounterSession s where s.closedAt is null and s.lastSeenAt < :instant"
                                + " order by s.id",
                        CounterSession.class)
                .setParameter("instant", instant)
                .getResultList();
    }

    /**
     * Notes that an agent's browser is alive; no lock, nothing that others see changes. In SQL, because JPQL would count the
     * version up, and a press made at the same moment would fail.
     */
    public boolean seen(long agentId, Instant now) {
        return entities.createNativeQuery("update counter_session set last_seen_at = ?1, heard_by = ?2"
                                + " where agent_id = ?3 and closed_at is null")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, settings.node())
                        .setParameter(3, agentId)
                        .executeUpdate()
                > 0;
    }

    /** Begins a stay; the caller holds the day's lock. */
    public CounterSession begin(long siteId, long counterId, long agentId, Instant now) {
        CounterSession session = new CounterSession(siteId, counterId, agentId, now);
        session.heard(settings.node(), now);
        entities.persist(session);
        return session;
    }

    /** A press is a sign of life too. */
    public void heard(CounterSession session, Instant now) {
        session.heard(settings.node(), now);
    }

    /** The newest stay of an agent, whether it lasts or has ended. */
    public Optional<CounterSession> newest(long agentId) {
        return entities.createQuery(
                        "select s from CounterSession s where s.agentId = :agent order by s.openedAt desc, s.id desc",
                        CounterSession.class)
                .setParameter("agent", agentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest stay of an agent, when it ended because nothing was heard of their browser. */
    public Optional<CounterSession> lost(long agentId) {
        return newest(agentId).filter(session -> session.closedBy() == ClosedBy.LOST);
    }

    /** Ends a stay and shows the visitor whom the counter had to colleagues; the caller holds the day's lock. */
    public void end(ReceptionDay day, CounterSession session, ClosedBy why, Instant now) {
        tickets.atCounter(session.counterId()).ifPresent(ticket -> tickets.record(day, ticket, ticket.release(now)));
        session.close(why, now);
        entities.flush();
    }
}
