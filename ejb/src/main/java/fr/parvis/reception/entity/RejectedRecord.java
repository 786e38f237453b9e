package fr.parvis.reception.entity;

import fr.parvis.reception.Rejection;
import fr.parvis.reception.TicketNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A number that a kiosk told a visitor without network and that could not be booked afterwards: somebody may sit in the
 * waiting room with a number that is never called. Shown to staff until one of them has seen it. Nothing of the visitor is
 * kept; the record itself 25 months.
 */
@Entity
@Table(name = "rejected_record")
public class RejectedRecord extends KioskNotice {
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

    protected RejectedRecord() {}

    /** Keeps what a kiosk of a site brought. */
    public RejectedRecord(long siteId, long deviceId, Rejection rejection, Instant now) {
        super(siteId, deviceId, rejection.requestId());
        this.kind = rejection.kind();
        this.series = String.valueOf(rejection.number().series());
        this.rank = rejection.number().rank();
        this.issuedAt = rejection.issuedAt();
        this.reason = rejection.reason();
        this.detail = rejection.detail();
        this.receivedAt = now;
    }

    /** What was brought. */
    public Rejection rejection() {
        TicketNumber number = new TicketNumber(series.charAt(0), rank);
        return new Rejection(requestId(), kind, number, issuedAt, reason, detail);
    }
}
