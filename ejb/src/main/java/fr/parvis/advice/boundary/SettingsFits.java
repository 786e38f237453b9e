package fr.parvis.advice.boundary;

import fr.parvis.advice.FitDecision;
import fr.parvis.advice.entity.SettingsFound;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.learning.RuleTunings;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** A manager looks at the settings that the last night found, and applies them or keeps those in force. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class SettingsFits {
    @PersistenceContext
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private RuleTunings tunings;

    @Inject
    private AuditTrail audit;

    /** What the last night found; empty while the site has not learnt enough. */
    public Optional<FitView> last(long siteId) {
        Roles.requireAt(context, siteId);
        double slider = sites.site(siteId).rules().balance();
        return newest(siteId)
                .map(found -> new FitView(
                        found.fittedOn(),
                        found.tuning().ceilingMinutes(),
                        found.tuning().lateFactor(),
                        found.better(),
                        found.days(),
                        found.before(),
                        found.after(),
                        found.decision(),
                        found.balance() != slider));
    }

    /**
     * Decides on what a night found; deciding the same twice changes nothing.
     *
     * @return false when it was decided otherwise, or is no longer the last one
     */
    public boolean decide(long siteId, LocalDate night, FitDecision decision) {
        Roles.requireAt(context, siteId);
        Optional<SettingsFound> found =
                newest(siteId).filter(last -> last.fittedOn().equals(night));
        if (found.isEmpty()) {
            return false;
        }
        entities.lock(found.get(), LockModeType.PESSIMISTIC_WRITE);
        boolean first = found.get().decision() == null;
        Actor actor = Actor.of(context.getCallerPrincipal());
        if (!found.get().decide(decision, actor.id(), clock.instant())) {
            return false;
        }
        if (first) {
            if (decision == FitDecision.APPLIED) {
                tunings.apply(siteId, found.get().balance(), found.get().tuning(), clock.instant());
            }
            audit.record(
                    siteId,
                    actor,
                    "settings-fit-" + (decision == FitDecision.APPLIED ? "applied" : "kept"),
                    siteId,
                    "");
        }
        return true;
    }

    /** Whether what a night finds is applied without a press. */
    public boolean automatic(long siteId) {
        Roles.requireAt(context, siteId);
        return tunings.automatic(siteId);
    }

    /** Applies what nights find without a press from now on, or no longer. */
    public void automatic(long siteId, boolean wanted) {
        Roles.requireAt(context, siteId);
        if (tunings.automatic(siteId, wanted)) {
            audit.record(
                    siteId,
                    Actor.of(context.getCallerPrincipal()),
                    "settings-fit-automatic",
                    siteId,
                    Boolean.toString(wanted));
        }
    }

    private Optional<SettingsFound> newest(long siteId) {
        return entities.createQuery(
                        "select f from SettingsFound f where f.siteId = :site order by f.fittedOn desc",
                        SettingsFound.class)
                .setParameter("site", siteId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
