package fr.parvis.learning;

import fr.parvis.learning.entity.SiteTuning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Keeps the constants of the rule that a site accepted, for other contexts, inside a running transaction. */
@ApplicationScoped
public class RuleTunings {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Learnings learnings;

    /** Whether what a night finds is applied without a press. */
    public boolean automatic(long siteId) {
        SiteTuning tuning = entities.find(SiteTuning.class, siteId);
        return tuning != null && tuning.automatic();
    }

    /** Whether what a night finds is applied without a press; nobody else decides on this site until the transaction ends. */
    public boolean lockedAutomatic(long siteId) {
        return locked(siteId).automatic();
    }

    /**
     * Applies what nights find without a press from now on, or no longer.
     *
     * @return whether that is new
     */
    public boolean automatic(long siteId, boolean wanted) {
        SiteTuning tuning = locked(siteId);
        boolean fresh = tuning.automatic() != wanted;
        tuning.automatic(wanted);
        return fresh;
    }

    /**
     * Receives by these constants from now on.
     *
     * @param balance the slider for which they were fitted; they count while it stands there
     */
    public void apply(long siteId, double balance, RuleTuning tuning, Instant now) {
        locked(siteId).apply(balance, tuning, now);
        learnings.forget(siteId);
    }

    private SiteTuning locked(long siteId) {
        entities.createNativeQuery("insert into site_tuning (site_id) values (?) on conflict do nothing")
                .setParameter(1, siteId)
                .executeUpdate();
        return entities.find(SiteTuning.class, siteId, LockModeType.PESSIMISTIC_WRITE);
    }
}
