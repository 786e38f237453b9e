package fr.parvis.advice.entity;

import fr.parvis.queueing.improve.advice.Remedy;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody did about a queue, what they were shown before, and whether it was undone. Purpose: to undo it, and to see
 * what advice is worth. Kept 25 months.
 */
@Entity
@Table(name = "applied_remedy")
public class AppliedRemedy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
    @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private LocalDate day;

    @Convert(converter = RemedyColumn.class)
    private Remedy remedy;

    @Column(name = "helped_motif_id")
    private Long helpedMotifId;

    @Column(name = "before_seconds")
    private Long beforeSeconds;

    @Column(name = "after_seconds")
    private Long afterSeconds;

    @Column(name = "effect_id")
    private Long effectId;

    @Column(name = "called_agent_id")
    private Long calledAgentId;

    @Column(name = "applied_by")
    private long appliedBy;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected AppliedRemedy() {}

    /** Somebody applies a remedy. */
    public AppliedRemedy(long siteId, LocalDate day, Remedy remedy, long by) {
        this.siteId = siteId;
        this.day = day;
        this.remedy = remedy;
        this.appliedBy = by;
    }

    /** Notes when. */
    public AppliedRemedy at(Instant now) {
        appliedAt = now;
        return this;
    }

    /** What they were shown: the ninth decile of the waits for the motif it helps most. */
    public AppliedRemedy expecting(long motifId, Duration before, Duration after) {
        helpedMotifId = motifId;
        beforeSeconds = before.toSeconds();
        afterSeconds = after.toSeconds();
        return this;
    }

    /** What it changed: the opening of a motif, or the move of a break. */
    public AppliedRemedy changing(long effect) {
        effectId = effect;
        return this;
    }

    /** Which colleague it calls. */
    public AppliedRemedy calling(long agentId) {
        calledAgentId = agentId;
        return this;
    }

    /** The colleague comes. @return false when it was undone before, or is for somebody else */
    public boolean confirm(long agentId, Instant now) {
        if (undoneAt != null || calledAgentId == null || calledAgentId != agentId) {
            return false;
        }
        confirmedAt = confirmedAt == null ? now : confirmedAt;
        return true;
    }

    /** Takes it back. @return false when somebody did before */
    public boolean undo(long by, Instant now) {
        if (undoneAt != null) {
            return false;
        }
        undoneBy = by;
        undoneAt = now;
        return true;
    }

    public long id() {
        return id;
    }

    public long siteId() {
        return siteId;
    }

    public Remedy remedy() {
        return remedy;
    }

    public Long effectId() {
        return effectId;
    }
}
