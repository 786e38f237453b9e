package fr.parvis.counter.entity;

import fr.parvis.queueing.rule.DeskSnapshot;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

    /** Whom the rule chooses: not who was called when an agent called somebody else; null when the rule would have called nobody. */
    @Column(name = "rule_ticket_id")
    private Long ruleTicketId;

    @Convert(converter = DecisionColumn.class)
    private DeskSnapshot desk;

    protected CallRecord() {}
}
