package fr.parvis.audit.entity;

import fr.parvis.audit.ActorKind;
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

/**
 * One line of the trail: who did what to what, and when. Never changed once written.
 *
 * <p>Purpose: to answer a visitor's or a manager's "who did this?". It names staff and devices by identifier and
 * visitors not at all. Retention: {@value #RETENTION_MONTHS} months.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    /** How long a line is kept, in months. */
    public static final int RETENTION_MONTHS = 12;

    @Id
    @SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    private Long id;

    private Instant at;

    @Column(name = "site_id")
    private Long siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private ActorKind actorKind;

    @Column(name = "actor_id")
    private Long actorId;

    private String action;

    @Column(name = "subject_id")
    private Long subjectId;

    private String detail;

    private String changes = "";

    protected AuditEntry() {}

    /** A line for what just happened; the action is one of Parvis's own words, never a visitor's. */
    public AuditEntry(Instant at, String action) {
        if (action == null || action.isBlank()) {
            throw new IllegalArgumentException("An action needs a name: " + action);
        }
        this.at = at;
        this.action = action;
        this.detail = "";
    }

    /** The same line, saying who did it. */
    public AuditEntry by(ActorKind kind, Long who) {
        this.actorKind = kind;
        this.actorId = who;
        return this;
    }

    /** The same line, saying where and on what; either may be unknown. */
    public AuditEntry about(Long site, Long subject, String facts) {
        this.siteId = site;
        this.subjectId = subject;
        this.detail = facts == null ? "" : facts;
        return this;
    }

    /** The same line, saying which settings were changed, from what to what. */
    public AuditEntry changing(String fields) {
        this.changes = fields;
        return this;
    }
}
