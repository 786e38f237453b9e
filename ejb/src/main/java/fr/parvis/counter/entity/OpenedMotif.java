package fr.parvis.counter.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A motif opened at a counter for the rest of a day; it counts while the agent there can do it. Kept 25 months. */
@Entity
@Table(name = "opened_motif")
public class OpenedMotif {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
    @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private LocalDate day;

    @Column(name = "counter_id")
    private long counterId;

    @Column(name = "motif_id")
    private long motifId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected OpenedMotif() {}

    /** Opens a motif at a counter. */
    public OpenedMotif(long siteId, LocalDate day, long counterId, long motifId) {
        this.siteId = siteId;
        this.day = day;
        this.counterId = counterId;
        this.motifId = motifId;
    }

    /** Notes when it was opened. */
    public OpenedMotif at(Instant now) {
        openedAt = now;
        return this;
    }

    /** The counter goes back to what it is equipped for; a second time changes nothing. */
    public void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    public long id() {
        return id;
    }
}
