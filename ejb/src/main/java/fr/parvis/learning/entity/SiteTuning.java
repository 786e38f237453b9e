package fr.parvis.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The constants of the rule that were fitted to a site and accepted, and whether the next ones need no press. */
@Entity
@Table(name = "site_tuning")
public class SiteTuning {
    @Id
    @Column(name = "site_id")
    private long siteId;

    private boolean automatic;
    private Double balance;

    @Column(name = "late_factor")
    private Double lateFactor;

    @Column(name = "ceiling_minutes")
    private Integer ceilingMinutes;

    @Column(name = "applied_at")
    private Instant appliedAt;

    protected SiteTuning() {}

    /** Nothing fitted yet. */
    public SiteTuning(long siteId) {
        this.siteId = siteId;
    }

    /** The constants for a slider that stands there; null when none were accepted for it. */
    public Tuning at(double slider) {
        return balance == null || balance != slider ? null : new Tuning(lateFactor, ceilingMinutes);
    }

    public boolean automatic() {
        return automatic;
    }

    /** Whether what a night finds is applied without a press. */
    public void automatic(boolean wanted) {
        automatic = wanted;
    }

    /** Receives by these constants from now on, while the slider stands there. */
    public void apply(double slider, Tuning tuning, Instant now) {
        balance = slider;
        lateFactor = tuning.lateFactor();
        ceilingMinutes = tuning.ceilingMinutes();
        appliedAt = now;
    }

    /**
     * Two constants of the rule.
     *
     * @param lateFactor what is left of the urgency once late, 0 to 1
     * @param ceilingMinutes a wait above it passes before everybody, 20 to 90
     */
    public record Tuning(double lateFactor, int ceilingMinutes) {
        public Tuning {
            if (!(lateFactor >= 0 && lateFactor <= 1) || ceilingMinutes < 20 || ceilingMinutes > 90) {
                throw new IllegalArgumentException("no tuning: " + lateFactor + " " + ceilingMinutes);
            }
        }
    }
}
