package fr.parvis.counter.entity;

import fr.parvis.queueing.forecast.ShownWait;
import fr.parvis.queueing.forecast.WaitSpread;
import fr.parvis.queueing.room.VisitorClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * What a visitor without appointment was told of the wait when the ticket was taken, and what it was forecast from.
 * Append-only. Purpose: to see whether forecasts hold, and to correct the next ones. Kept as long as the ticket.
 */
@Entity
@Table(name = "wait_told")
public class WaitTold {
    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "site_id")
    private long siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "visitor_class")
    private VisitorClass visitorClass;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "low_minutes")
    private int lowMinutes;

    @Column(name = "high_minutes")
    private Integer highMinutes;

    @Column(name = "p25_millis")
    private long p25;

    @Column(name = "p50_millis")
    private long p50;

    @Column(name = "p90_millis")
    private long p90;

    protected WaitTold() {}

    /** A known wait that was told. */
    public WaitTold(long ticketId, VisitorClass visitorClass, ShownWait told, Instant at) {
        this.ticketId = ticketId;
        this.visitorClass = visitorClass;
        this.toldAt = at;
        this.lowMinutes = (int) told.range().low().orElseThrow().toMinutes();
        this.highMinutes =
                told.range().high().map(high -> (int) high.toMinutes()).orElse(null);
        forecast(told.raw());
    }

    private void forecast(WaitSpread raw) {
        p25 = millis(raw.p25());
        p50 = millis(raw.p50());
        p90 = millis(raw.p90());
    }

    private static long millis(Duration wait) {
        return wait.toMillis();
    }

    /** Where it was told. */
    public WaitTold at(long site) {
        siteId = site;
        return this;
    }
}
