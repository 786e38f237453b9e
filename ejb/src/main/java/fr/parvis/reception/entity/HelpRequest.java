package fr.parvis.reception.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody at a kiosk asked for a person. Nothing of the visitor is kept; the request itself 25 months. */
@Entity
@Table(name = "help_request")
public class HelpRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
    @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private Long acknowledgedBy;

    protected HelpRequest() {}

    public HelpRequest(long siteId, long deviceId, UUID requestId, Instant now) {
        this.siteId = siteId;
        this.deviceId = deviceId;
        this.requestId = requestId;
        this.askedAt = now;
    }

    /** An agent goes there; the first who says so is kept. */
    public void acknowledge(long agentId, Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedAt = now.isBefore(askedAt) ? askedAt : now;
            acknowledgedBy = agentId;
        }
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public long deviceId() {
        return deviceId;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
