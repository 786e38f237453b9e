package fr.parvis.counter.entity;

import fr.parvis.counter.SessionState;
import fr.parvis.reception.Staffed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An agent's stay at a counter, from opening to closing. One open stay a counter and one an agent: the database refuses a
 * second. Purpose: to staff the desk and to derive occupation figures; kept 25 months, never used to rank agents.
 */
@Entity
@Table(name = "counter_session")
public class CounterSession {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "counter_id")
    private long counterId;

    @Column(name = "agent_id")
    private long agentId;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "idle_since")
    private Instant idleSince;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "heard_by")
    private String heardBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_by")
    private ClosedBy closedBy;

    @Version
    private long version;

    protected CounterSession() {}

    /** The agent sits down. */
    public CounterSession(long siteId, long counterId, long agentId, Instant now) {
        this.siteId = siteId;
        this.counterId = counterId;
        this.agentId = agentId;
        this.state = SessionState.OPEN;
        this.openedAt = now;
        this.idleSince = now;
        this.lastSeenAt = now;
    }

    /**
     * No call until the agent is back.
     *
     * @param until when the agent means to be back, null when unknown
     */
    public void pause(Instant until) {
        moveTo(SessionState.PAUSED);
        pausedUntil = until;
    }

    /** Back from the pause; idle from now on, so that others are not overtaken in the sharing of work. */
    public void unpause(Instant now) {
        moveTo(SessionState.OPEN);
        pausedUntil = null;
        idleSince = now;
    }

    /** The agent leaves the counter. */
    public void close(ClosedBy why, Instant now) {
        moveTo(SessionState.CLOSED);
        closedBy = why;
        closedAt = now.isBefore(openedAt) ? openedAt : now;
        pausedUntil = null;
    }

    /** The agent's browser was heard, by that server. */
    public void heard(String node, Instant now) {
        heardBy = node;
        lastSeenAt = now.isBefore(lastSeenAt) ? lastSeenAt : now;
    }

    /** The counter is free again. */
    public void idle(Instant now) {
        idleSince = now;
    }

    private void moveTo(SessionState to) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException("A stay that is " + state + " cannot become " + to);
        }
        state = to;
    }

    /** As tickets remember it. */
    public Staffed staffed() {
        return new Staffed(counterId, agentId, id);
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public long counterId() {
        return counterId;
    }

    public long agentId() {
        return agentId;
    }

    public SessionState state() {
        return state;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** The server that heard the browser last; null when an older program did. */
    public String heardBy() {
        return heardBy;
    }

    /** When the stay ended, null while it lasts. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Why the stay ended, null while it lasts. */
    public ClosedBy closedBy() {
        return closedBy;
    }

    public Instant pausedUntil() {
        return pausedUntil;
    }
}
