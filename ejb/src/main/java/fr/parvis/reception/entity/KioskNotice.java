package fr.parvis.reception.entity;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;

/** Something a kiosk tells the staff, shown until one of them has seen it. Nothing of the visitor is kept. */
@MappedSuperclass
public class KioskNotice {
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

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_by")
    private Long seenBy;

    protected KioskNotice() {}

    protected KioskNotice(long siteId, long deviceId, UUID requestId) {
        this.siteId = siteId;
        this.deviceId = deviceId;
        this.requestId = requestId;
    }

    /** One of the staff has seen it; the first who says so is kept. */
    public void see(long agentId, Instant now) {
        if (seenAt == null) {
            seenAt = now;
            seenBy = agentId;
        }
    }

    /** Nobody needs to see it any more. */
    protected void close(Instant now) {
        seenAt = now;
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

    /** The press or the record that it came from; the same one brought again is the same notice. */
    public UUID requestId() {
        return requestId;
    }
}
