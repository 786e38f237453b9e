package fr.parvis.advice.entity;

import fr.parvis.advice.FitDecision;
import fr.parvis.learning.RuleTuning;
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

/** The settings that a night found for a site, with the figures that justify them, and what the manager decided. */
@Entity
@Table(name = "settings_fit")
public class SettingsFound {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_seq")
    @SequenceGenerator(name = "call_seq", sequenceName = "call_seq", allocationSize = 50)
    private Long id;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "fitted_on")
    private LocalDate fittedOn;

    private double balance;

    @Column(name = "late_factor")
    private double lateFactor;

    @Column(name = "ceiling_minutes")
    private int ceilingMinutes;

    private boolean better;
    private int days;

    @Column(name = "missed_before")
    private double missedBefore;

    @Column(name = "missed_after")
    private double missedAfter;

    @Column(name = "unpunctual_before")
    private double unpunctualBefore;

    @Column(name = "unpunctual_after")
    private double unpunctualAfter;

    @Column(name = "longest_before")
    private double longestBefore;

    @Column(name = "longest_after")
    private double longestAfter;

    @Enumerated(EnumType.STRING)
    private FitDecision decision;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected SettingsFound() {}

    /** What a night found for a slider that stands there. */
    public SettingsFound(long siteId, LocalDate night, double balance, RuleTuning tuning) {
        this.siteId = siteId;
        this.fittedOn = night;
        this.balance = balance;
        this.lateFactor = tuning.lateFactor();
        this.ceilingMinutes = tuning.ceilingMinutes();
    }

    /** The figures of so many invented days; better when the settings are others than those in force. */
    public SettingsFound justified(boolean clearlyBetter, int inventedDays, Figures before, Figures after) {
        better = clearlyBetter;
        days = inventedDays;
        missedBefore = before.missed();
        missedAfter = after.missed();
        unpunctualBefore = before.unpunctual();
        unpunctualAfter = after.unpunctual();
        longestBefore = before.longest();
        longestAfter = after.longest();
        return this;
    }

    /**
     * What days are like by some settings.
     *
     * @param missed share beyond the target, 0 to 1
     * @param unpunctual share of appointments not served within theirs
     * @param longest longest wait of a walk-in in minutes, mean over the days
     */
    public record Figures(double missed, double unpunctual, double longest) {}

    /** The manager decides, or the site does when it is set so. @return false when it was decided before */
    public boolean decide(FitDecision chosen, Long by, Instant now) {
        if (decision != null) {
            return decision == chosen;
        }
        decision = chosen;
        decidedBy = by;
        decidedAt = now;
        return true;
    }

    public long siteId() {
        return siteId;
    }

    public LocalDate fittedOn() {
        return fittedOn;
    }

    public double balance() {
        return balance;
    }

    public RuleTuning tuning() {
        return new RuleTuning(lateFactor, ceilingMinutes);
    }

    public boolean better() {
        return better;
    }

    public int days() {
        return days;
    }

    public Figures before() {
        return new Figures(missedBefore, unpunctualBefore, longestBefore);
    }

    public Figures after() {
        return new Figures(missedAfter, unpunctualAfter, longestAfter);
    }

    public FitDecision decision() {
        return decision;
    }
}
