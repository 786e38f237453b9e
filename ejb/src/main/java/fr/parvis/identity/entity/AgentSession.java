package fr.parvis.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A browser in which an agent is signed in.
 *
 * <p>Purpose: its owner sees where they are signed in and ends what they do not know; a new password ends all. It says what
 * sort of browser it is, no address and no key. Retention: deleted a week after its last use.
 */
@Entity
@Table(name = "agent_session")
public class AgentSession {
    /** Longest name of a sort of browser. */
    public static final int LONGEST_BROWSER = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    private Long id;

    @Column(name = "agent_id")
    private long agentId;

    private String browser;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AgentSession() {}

    /** A session that begins now. */
    public AgentSession(long agentId, String browser, Instant now) {
        this.agentId = agentId;
        this.browser = browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser;
        this.openedAt = now;
        this.seenAt = now;
    }

    /** Identifier, once stored. */
    public Long id() {
        return id;
    }

    /** What sort of browser it is, such as {@code Firefox, Windows}. */
    public String browser() {
        return browser;
    }

    /** When the agent signed in. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When it was last used, to some minutes. */
    public Instant seenAt() {
        return seenAt;
    }
}
