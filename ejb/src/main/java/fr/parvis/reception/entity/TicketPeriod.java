package fr.parvis.reception.entity;

import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketEvent;
import fr.parvis.reception.TicketStatus;
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
import java.time.LocalDate;

/**
 * One stretch of a visit with nothing changing: status, motif, counter and agent, from one instant to the next. Figures
 * derive from periods, never from edited columns. Append-only: the only change is that a period ends. Kept 25 months.
 */
@Entity
@Table(name = "ticket_period")
public class TicketPeriod {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "period_seq")
    @SequenceGenerator(name = "period_seq", sequenceName = "period_seq", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "site_id")
    private long siteId;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @Column(name = "motif_id")
    private long motifId;

    @Column(name = "counter_id")
    private Long counterId;

    @Column(name = "agent_id")
    private Long agentId;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected TicketPeriod() {}

    /** Opens the period that a move begins. */
    public TicketPeriod(Ticket ticket, TicketEvent.Move move) {
        this.ticketId = ticket.id();
        this.siteId = ticket.siteId();
        this.day = ticket.day();
        this.status = move.to();
        this.motifId = move.motifId();
        this.counterId = move.counterId();
        this.agentId = move.agentId();
        this.beganAt = move.at();
    }
}
