package fr.parvis.reception.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody at a kiosk asked for a person. Nothing of the visitor is kept; the request itself 25 months. */
@Entity
@Table(name = "help_request")
@AttributeOverride(name = "seenAt", column = @Column(name = "acknowledged_at"))
@AttributeOverride(name = "seenBy", column = @Column(name = "acknowledged_by"))
public class HelpRequest extends KioskNotice {
    @Column(name = "asked_at")
    private Instant askedAt;

    protected HelpRequest() {}

    public HelpRequest(long siteId, long deviceId, UUID requestId, Instant now) {
        super(siteId, deviceId, requestId);
        this.askedAt = now;
    }

    /** {@inheritDoc} Never before it was asked, even when two server clocks differ. */
    @Override
    public void see(long agentId, Instant now) {
        super.see(agentId, now.isBefore(askedAt) ? askedAt : now);
    }

    /** It came so late that nobody is called any more. */
    public void expire(Instant now) {
        close(now);
    }

    public Instant askedAt() {
        return askedAt;
    }
}
