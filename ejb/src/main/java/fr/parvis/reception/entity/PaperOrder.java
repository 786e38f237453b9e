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
 * Staff want a ticket on paper once more, because its visitor has none: the kiosk of its letter prints it. Holds a number and
 * who asked; goes with its ticket.
 */
@Entity
@Table(name = "paper_order")
public class PaperOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
    @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "ticket_id")
    private long ticketId;

    private String series;

    private int rank;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Paper outcome;

    /** What became of the paper, as the kiosk says. */
    public enum Paper {
        PRINTED,
        NO_PAPER,
        COVER_OPEN,
        NO_PRINTER
    }

    protected PaperOrder() {}

    /** Somebody asks for a ticket's paper. */
    public PaperOrder(Ticket ticket, UUID requestId, long agentId, Instant now) {
        this.siteId = ticket.siteId();
        this.ticketId = ticket.id();
        this.series = String.valueOf(ticket.number().series());
        this.rank = ticket.number().rank();
        this.requestId = requestId;
        this.askedBy = agentId;
        this.askedAt = now;
    }

    /** The kiosk says what became of it; what it says first is kept. */
    public void end(Paper paper, Instant now) {
        if (outcome == null) {
            outcome = paper;
            endedAt = now;
        }
    }

    public TicketNumber number() {
        return new TicketNumber(series.charAt(0), rank);
    }

    /** The press that it came from, and the act of printing. */
    public UUID requestId() {
        return requestId;
    }

    /** Null while the kiosk has not said. */
    public Paper outcome() {
        return outcome;
    }
}
