package fr.parvis.counter.entity;

import fr.parvis.counter.CallReason;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

    @Convert(converter = CallReasonColumn.class)
    private CallReason reason;

    protected CounterCall() {}
}
