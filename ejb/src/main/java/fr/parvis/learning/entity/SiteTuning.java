package fr.parvis.learning.entity;

import fr.parvis.learning.RuleTuning;
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
    public RuleTuning at(double slider) {
        return balance == null || balance != slider ? null : new RuleTuning(lateFactor, ceilingMinutes);
    }

    public boolean automatic() {
        return automatic;
    }

    /** Whether what a night finds is applied without a press. */
    public void automatic(boolean wanted) {
        automatic = wanted;
    }

    /** Receives by these constants from now on, while the slider stands there. */
    public void apply(double slider, RuleTuning tuning, Instant now) {
        balance = slider;
        lateFactor = tuning.lateFactor();
        ceilingMinutes = tuning.ceilingMinutes();
        appliedAt = now;
    }
}
