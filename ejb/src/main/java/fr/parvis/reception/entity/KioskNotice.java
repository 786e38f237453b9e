package fr.parvis.reception.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** Something a kiosk tells the staff, shown until one of them has seen it. Nothing of the visitor is kept. */
@MappedSuperclass
public class KioskNotice extends KioskMatter {
    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_by")
    private Long seenBy;

    protected KioskNotice() {}

    protected KioskNotice(long siteId, long deviceId, UUID requestId) {
        super(siteId, requestId);
        this.deviceId = deviceId;
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

    public long deviceId() {
        return deviceId;
    }
}
