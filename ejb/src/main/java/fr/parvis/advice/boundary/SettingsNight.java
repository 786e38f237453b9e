package fr.parvis.advice.boundary;

import fr.parvis.advice.FitDecision;
import fr.parvis.advice.control.TypicalDays;
import fr.parvis.advice.entity.SettingsFound;
import fr.parvis.advice.entity.SettingsFound.Figures;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.counter.RuleDesk;
import fr.parvis.learning.RuleTuning;
import fr.parvis.learning.RuleTunings;
import fr.parvis.queueing.improve.fit.SettingsFit;
import fr.parvis.queueing.improve.fit.StaffingFigures;
import fr.parvis.queueing.improve.fit.StaffingRun;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.queueing.simulation.StaffedDay;
import fr.parvis.shared.Periodic;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Fits the few constants of the rule to each site, after three in the morning of its own clock, on days invented from what
 * it has learnt. What it finds is proposed to the manager; a site may have it applied without a press. Runs on every node:
 * the first to finish a night keeps it.
 */
@Singleton
@AccessTimeout(value = 1, unit = TimeUnit.HOURS)
@PermitAll
public class SettingsNight {
    private static final LocalTime LATE_ENOUGH = LocalTime.of(3, 0);

    private final Map<Long, LocalDate> fitted = new ConcurrentHashMap<>();

    @EJB
    private SettingsNight self;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private TypicalDays days;

    @Inject
    private RuleDesk rules;

    @Inject
    private RuleTunings tunings;

    @Inject
    private AuditTrail audit;

    /** Looks every ten minutes which site has a night to fit. */
    @Schedule(hour = "*", minute = "8/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        Periodic.each("fitting the settings of a site", sites.sites(), this::look);
    }

    private void look(SiteFacts site) {
        LocalDate night = site.dayOf(clock.instant());
        boolean late = !clock.instant().atZone(site.zone()).toLocalTime().isBefore(LATE_ENOUGH);
        if (late && !night.equals(fitted.get(site.id()))) {
            fit(site.id());
            fitted.put(site.id(), night);
        }
    }

    /** Fits one site now; some seconds, outside any transaction. @return whether anything was kept */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean fit(long siteId) {
        SiteFacts site = sites.site(siteId);
        LocalDate night = site.dayOf(clock.instant());
        Optional<List<StaffedDay>> typical = known(siteId, night) ? Optional.empty() : days.of(site, night);
        if (typical.isEmpty()) {
            return false;
        }
        RuleSettings inForce = rules.settings(site);
        RuleSettings best = new SettingsFit(typical.get(), inForce, SettingsFit.Asked.usual()).best();
        Figures before = figures(typical.get(), inForce);
        Figures after = figures(typical.get(), best);
        boolean better = !best.equals(inForce);
        return self.keep(new Found(
                siteId,
                night,
                site.rules().balance(),
                tuning(best),
                better,
                typical.get().size(),
                before,
                after));
    }

    private boolean known(long siteId, LocalDate night) {
        return entities.createQuery(
                                "select count(f) from SettingsFound f where f.siteId = :site and f.fittedOn = :night",
                                Long.class)
                        .setParameter("site", siteId)
                        .setParameter("night", night)
                        .getSingleResult()
                > 0;
    }

    private static RuleTuning tuning(RuleSettings settings) {
        return new RuleTuning(
                settings.tuning().late().left(), (int) settings.ceiling().toMinutes());
    }

    private static Figures figures(List<StaffedDay> days, RuleSettings settings) {
        StaffingFigures found = new StaffingRun(settings.targets()).of(days, new ScoreOrder(settings));
        return new Figures(found.missed(), found.unpunctual(), found.longest());
    }

    /** What a night found, before it is kept. */
    public record Found(
            long siteId,
            LocalDate night,
            double balance,
            RuleTuning tuning,
            boolean better,
            int days,
            Figures before,
            Figures after) {}

    /** Keeps what a night found, unless another node did; for this class only. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean keep(Found found) {
        boolean automatic = tunings.lockedAutomatic(found.siteId());
        if (known(found.siteId(), found.night())) {
            return false;
        }
        SettingsFound kept = new SettingsFound(found.siteId(), found.night(), found.balance(), found.tuning())
                .justified(found.better(), found.days(), found.before(), found.after());
        entities.persist(kept);
        if (automatic && found.better()) {
            kept.decide(FitDecision.APPLIED, null, clock.instant());
            tunings.apply(found.siteId(), found.balance(), found.tuning(), clock.instant());
            audit.record(found.siteId(), Actor.server(), "settings-fit-applied", found.siteId(), "");
        }
        return true;
    }
}
