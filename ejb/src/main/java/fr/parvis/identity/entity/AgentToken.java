package fr.parvis.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * An agent's key to the HTTP API for one working day; only its SHA-256 is kept. Retention: {@value #RETENTION_DAYS} days after its
 * end.
 */
@Entity
@Table(name = "agent_token")
public class AgentToken {
    /** How long a token is kept after it has ended, in days. */
    public static final int RETENTION_DAYS = 7;

    /** How long a token opens anything. */
    public static final Duration LIFE = Duration.ofHours(12);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    private Long id;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AgentToken() {}

    /** A token that lives from now on. */
    public AgentToken(long agentId, String tokenHash, Instant now) {
        this.agentId = agentId;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /** End of its life. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
