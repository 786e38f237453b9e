package fr.parvis.reception.entity;

import fr.parvis.reception.PaperOutcome;
import fr.parvis.reception.TicketNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Staff want a ticket on paper once more, because its visitor has none: the kiosk of its letter prints it. Holds a number and
 * who asked; kept {@value #RETENTION_DAYS} days. Its request is the press and the act of printing.
 */
@Entity
@Table(name = "paper_order")
public class PaperOrder extends KioskMatter {
    /** How long an order is kept, in days. */
    public static final int RETENTION_DAYS = 7;

    @Column(name = "ticket_id")
    private long ticketId;

    private String series;

    private int rank;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private PaperOutcome outcome;

    protected PaperOrder() {}

    /** Somebody asks for a ticket's paper. */
    public PaperOrder(StoredTicket ticket, UUID requestId, long agentId, Instant now) {
        super(ticket.siteId(), requestId);
        this.ticketId = ticket.id();
        this.series = String.valueOf(ticket.number().series());
        this.rank = ticket.number().rank();
        this.askedBy = agentId;
        this.askedAt = now;
    }

    /** The kiosk says what became of it; what it says first is kept. */
    public void end(PaperOutcome paper, Instant now) {
        if (outcome == null) {
            outcome = paper;
            endedAt = now;
        }
    }

    public TicketNumber number() {
        return new TicketNumber(series.charAt(0), rank);
    }

    /** Null while the kiosk has not said. */
    public PaperOutcome outcome() {
        return outcome;
    }
}
