package fr.parvis.counter.entity;

import fr.parvis.reception.Ticket;
import fr.parvis.reception.entity.Staffed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One call or recall of a ticket to a counter: what the wall screen announces, once for each sequence number, and why this
 * visitor was chosen. Append-only; kept 25 months.
 */
@Entity
@Table(name = "counter_call")
public class CounterCall {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
    @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private LocalDate day;

    private long sequence;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "counter_id")
    private long counterId;

    @Column(name = "agent_id")
    private long agentId;

    @Column(name = "called_at")
    private Instant calledAt;

    private boolean recall;

    private String reason;

    protected CounterCall() {}

    /**
     * @param sequence the site's sequence number of this announcement
     * @param reason why this visitor, in the compact form of the routing rule, or the agent's own words
     */
    public CounterCall(Ticket ticket, Staffed counter, LocalDate day, long sequence, String reason, boolean recall) {
        this.siteId = ticket.siteId();
        this.day = day;
        this.sequence = sequence;
        this.ticketId = ticket.id();
        this.counterId = counter.counterId();
        this.agentId = counter.agentId();
        this.calledAt = ticket.movedAt();
        this.reason = reason;
        this.recall = recall;
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public Instant calledAt() {
        return calledAt;
    }
}
