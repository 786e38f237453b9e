package fr.parvis.site.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** One stretch of a weekday on which a site's door is open, in the site's own time. */
@Entity
@Table(name = "opening_period")
public class OpeningPeriod {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_seq")
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    private int weekday;
    private LocalTime opens;
    private LocalTime closes;

    protected OpeningPeriod() {}

    /** A stretch of the week; it closes after it opens, on the same day (23:59 means midnight). */
    public OpeningPeriod(long siteId, DayOfWeek weekday, LocalTime opens, LocalTime closes) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("A site closes after it opens: " + opens + " to " + closes);
        }
        this.siteId = siteId;
        this.weekday = weekday.getValue();
        this.opens = opens;
        this.closes = closes;
    }
}
