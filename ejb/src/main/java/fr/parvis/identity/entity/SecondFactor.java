package fr.parvis.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The second factor of an agent, once they have shown a code of it.
 *
 * <p>Purpose: a password that somebody else knows is not enough for the accounts that answer for others (OWASP ASVS 4, 4.3.1).
 * The key is sealed (ADR 0092). Retention: until it is taken off.
 */
@Entity
@Table(name = "agent_second_factor")
public class SecondFactor {
    @Id
    @Column(name = "agent_id")
    private long agentId;

    private String sealed;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected SecondFactor() {}

    /** A factor whose first code was of that step. */
    public SecondFactor(long agentId, String sealed, long step, Instant now) {
        this.agentId = agentId;
        this.sealed = sealed;
        this.lastStep = step;
        this.confirmedAt = now;
    }

    /** The key, which only the server opens. */
    public String sealed() {
        return sealed;
    }

    /** The step of the last code that was heard: that one and earlier ones are over. */
    public long lastStep() {
        return lastStep;
    }

    /** The code of a later step was heard. */
    public void heard(long step) {
        if (step <= lastStep) {
            throw new IllegalArgumentException("A code is good once");
        }
        lastStep = step;
    }

    /** Since when the agent has it. */
    public Instant confirmedAt() {
        return confirmedAt;
    }
}
