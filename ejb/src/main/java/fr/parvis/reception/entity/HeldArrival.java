package fr.parvis.reception.entity;

import fr.parvis.reception.Discard;
import fr.parvis.reception.Strangeness;
import fr.parvis.reception.TicketNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A number that a kiosk brought and that is too strange to be booked unseen: of another year, far ahead of its series, or one of
 * more in a minute than anybody could take at a screen. Staff decide with one press; nothing is dropped and nobody is lost
 * (ADR 0086).
 *
 * <p>Purpose: to book the visitor once somebody has looked. Language and needs are emptied with the decision. Retention:
 * {@value #RETENTION_DAYS} days after it.
 */
@Entity
@Table(name = "held_arrival")
public class HeldArrival extends KioskMatter {
    /** How long a decided one is kept, in days. */
    public static final int RETENTION_DAYS = 7;

    private String series;
    private int rank;
    private String link;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "held_at")
    private Instant heldAt;

    @Enumerated(EnumType.STRING)
    private Strangeness reason;

    @Column(name = "motif_id")
    private long motifId;

    @Column(name = "appointment_id")
    private Long appointmentId;

    private boolean priority;
    private String language;
    private String needs;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Enumerated(EnumType.STRING)
    private Discard discarded;

    protected HeldArrival() {}

    /** Holds what a kiosk brought. */
    public HeldArrival(long siteId, UUID requestId, Told told, Strangeness reason, Instant now) {
        super(siteId, requestId);
        this.series = String.valueOf(told.number().series());
        this.rank = told.number().rank();
        this.link = told.link();
        this.issuedAt = told.at();
        this.heldAt = now;
        this.reason = reason;
        this.motifId = told.motifId();
        this.appointmentId = told.appointmentId();
        this.priority = told.priority();
        this.language = told.language();
        this.needs = told.needs();
    }

    /**
     * What a visitor was told, and for what.
     *
     * @param appointmentId null without appointment
     */
    public record Told(
            TicketNumber number,
            String link,
            Instant at,
            long motifId,
            Long appointmentId,
            boolean priority,
            String language,
            String needs) {}

    /** What is to be booked. */
    public Told told() {
        return new Told(number(), link, issuedAt, motifId, appointmentId, priority, language, needs);
    }

    /** Staff booked it. */
    public void accept(long agentId, Instant now) {
        decide(agentId, now);
    }

    /** Staff let it go. */
    public void discard(long agentId, Discard why, Instant now) {
        discarded = why;
        decide(agentId, now);
    }

    private void decide(long agentId, Instant now) {
        if (decidedAt != null) {
            throw new IllegalStateException("Decided already: " + id());
        }
        decidedAt = now;
        decidedBy = agentId;
        language = "und";
        needs = "";
    }

    /** Whether nobody has decided yet. */
    public boolean open() {
        return decidedAt == null;
    }

    /** The number as its visitor was told. */
    public TicketNumber number() {
        return new TicketNumber(series.charAt(0), rank);
    }

    /** Why it is held. */
    public Strangeness reason() {
        return reason;
    }

    /** When its visitor was told, as the kiosk says. */
    public Instant issuedAt() {
        return issuedAt;
    }
}
