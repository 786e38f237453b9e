package fr.parvis.learning.entity;

import fr.parvis.learning.CheckCause;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A service whose length cannot be believed: nothing is learnt from it until somebody corrects it. Append-only. Purpose: right
 * durations, never the judgement of an agent; an agent sees their own, a manager those of the site. Kept as long as the
 * ticket.
 */
@Entity
@Table(name = "service_check")
public class ServiceCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "period_seq")
    @SequenceGenerator(name = "period_seq", sequenceName = "period_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "motif_id")
    private long motifId;

    @Column(name = "counter_id")
    private long counterId;

    @Column(name = "agent_id")
    private Long agentId;

    @Column(name = "started_at")
    private Instant startedAt;

    private long seconds;

    @Enumerated(EnumType.STRING)
    private CheckCause cause;

    @Column(name = "flagged_at")
    private Instant flaggedAt;

    protected ServiceCheck() {}

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public long motifId() {
        return motifId;
    }

    public Long agentId() {
        return agentId;
    }

    public CheckCause cause() {
        return cause;
    }

    /** How long it lasted by the presses, in seconds. */
    public long seconds() {
        return seconds;
    }
}
