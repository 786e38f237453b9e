package fr.parvis.counter.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What one call was decided on: the desk that the routing rule was given, so that anybody may run the rule again and find the
 * same visitor and the same reason. Append-only. Purpose: to answer for each call. It holds no person, but tells a whole
 * waiting room minute by minute, so it is kept {@code PARVIS_CALL_RECORD_DAYS} days only.
 */
@Entity
@Table(name = "call_record")
public class CallRecord {
    @Id
    @Column(name = "call_id")
    private long callId;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "rule_ticket_id")
    private Long ruleTicketId;

    private String desk;

    protected CallRecord() {}

    /**
     * @param ruleTicketId whom the rule chooses, which is not who was called when an agent called somebody else; null when
     *     the rule would have called nobody to that counter
     * @param desk the desk in the text of {@code DeskText}
     */
    public CallRecord(CounterCall call, Long ruleTicketId, String desk) {
        this.callId = call.id();
        this.siteId = call.siteId();
        this.calledAt = call.calledAt();
        this.ruleTicketId = ruleTicketId;
        this.desk = desk;
    }
}
