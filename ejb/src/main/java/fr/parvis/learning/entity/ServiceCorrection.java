package fr.parvis.learning.entity;

import fr.parvis.learning.CorrectionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody of the staff said of a service that could not be believed; learnt from by the next night. Kept with it. */
@Entity
@Table(name = "service_correction")
public class ServiceCorrection {
    @Id
    @Column(name = "check_id")
    private long checkId;

    @Column(name = "site_id")
    private long siteId;

    @Enumerated(EnumType.STRING)
    private CorrectionKind kind;

    private long seconds;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    @Column(name = "learnt_on")
    private LocalDate learntOn;

    protected ServiceCorrection() {}

    /** Somebody says how long it really lasted. */
    public ServiceCorrection(ServiceCheck check, CorrectionKind kind, Duration lasted) {
        this.checkId = check.id();
        this.siteId = check.siteId();
        this.kind = kind;
        this.seconds = Math.max(1, lasted.toSeconds());
    }

    /** Signs it. */
    public ServiceCorrection by(long agent, UUID request, Instant now) {
        agentId = agent;
        requestId = request;
        correctedAt = now;
        return this;
    }

    public long checkId() {
        return checkId;
    }

    public UUID requestId() {
        return requestId;
    }

    public Duration lasted() {
        return Duration.ofSeconds(seconds);
    }

    /** A night has learnt from it. */
    public void learnt(LocalDate night) {
        learntOn = night;
    }
}
