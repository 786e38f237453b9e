package fr.parvis.reception.entity;

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
import java.util.UUID;

/**
 * A number that a kiosk told a visitor without network and that could not be booked afterwards: somebody may sit in the
 * waiting room with a number that is never called. Shown to staff until one of them has seen it. Nothing of the visitor is
 * kept; the record itself 25 months.
 */
@Entity
@Table(name = "rejected_record")
public class RejectedRecord {
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

    @Enumerated(EnumType.STRING)
    private Rejection.Kind kind;

    private String series;

    private int rank;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private String reason;

    private String detail;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_by")
    private Long seenBy;

    protected RejectedRecord() {}

    /** Keeps what a kiosk of a site brought. */
    public RejectedRecord(long siteId, long deviceId, Rejection rejection, Instant now) {
        this.siteId = siteId;
        this.deviceId = deviceId;
        this.requestId = rejection.requestId();
        this.kind = rejection.kind();
        this.series = String.valueOf(rejection.number().series());
        this.rank = rejection.number().rank();
        this.issuedAt = rejection.issuedAt();
        this.reason = rejection.reason();
        this.detail = rejection.detail();
        this.receivedAt = now;
    }

    /** An agent has seen it; the first who says so is kept. */
    public void see(long agentId, Instant now) {
        if (seenAt == null) {
            seenAt = now;
            seenBy = agentId;
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

    /** What was brought. */
    public Rejection rejection() {
        TicketNumber number = new TicketNumber(series.charAt(0), rank);
        return new Rejection(requestId, kind, number, issuedAt, reason, detail);
    }
}
