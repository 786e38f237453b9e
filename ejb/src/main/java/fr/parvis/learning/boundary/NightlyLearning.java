package fr.parvis.learning.boundary;

import fr.parvis.learning.CheckCause;
import fr.parvis.learning.History;
import fr.parvis.learning.Learnings;
import fr.parvis.learning.Learnt;
import fr.parvis.learning.control.Doubts;
import fr.parvis.learning.control.Night;
import fr.parvis.learning.control.Service;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets every site learn from its day at two in the morning of its own clock, and look every ten minutes for services whose
 * end was forgotten. Runs on every node: the row of the site's memory lets one of them learn each day, once; after a time
 * without server the missed days are caught up.
 */
@Singleton
@AccessTimeout(value = 1, unit = TimeUnit.HOURS)
@PermitAll
public class NightlyLearning {
    private static final LocalTime LATE_ENOUGH = LocalTime.of(2, 0);

    private final Map<Long, LocalDate> learnt = new ConcurrentHashMap<>();

    @EJB
    private NightlyLearning self;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Night night;

    @Inject
    private History history;

    @Inject
    private Learnings learnings;

    @Inject
    private Doubts doubts;

    /** Looks every ten minutes which site has a night to learn. */
    @Schedule(hour = "*", minute = "3/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        Periodic.each("learning of a site", sites.sites(), this::look);
    }

    private void look(SiteFacts site) {
        LocalDate due = due(site, clock.instant());
        if (!due.equals(learnt.get(site.id()))) {
            self.learn(site.id());
            learnt.put(site.id(), due);
        }
        self.doubt(site.id());
    }

    /** Learns every day of a site that is over and was not learnt yet; how many had visitors. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int learn(long siteId) {
        SiteFacts site = sites.site(siteId);
        return night.learn(site, due(site, clock.instant()), clock.instant());
    }

    /**
     * Learns days that were written into the past of a site. Had the site learnt beyond the first of them, it forgets and
     * learns its whole past again, as if they had been there.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int learnSince(long siteId, LocalDate first) {
        night.forgetFrom(siteId, first);
        SiteFacts site = sites.site(siteId);
        return night.learn(site, due(site, clock.instant()), clock.instant());
    }

    /** Flags the services of today that ended and lasted beyond belief; how many are new. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int doubt(long siteId) {
        SiteFacts site = sites.site(siteId);
        Instant now = clock.instant();
        Learnt known = learnings.of(siteId);
        List<Service> today = history.services(site, site.dayOf(now), now);
        return (int) today.stream()
                .filter(service -> service.ended() != null && known.services().containsKey(service.motifId()))
                .filter(service -> known.services().get(service.motifId()).forgotten(service.lasted()))
                .filter(service -> doubts.flag(siteId, service, CheckCause.TOO_LONG, now))
                .count();
    }

    /** The last day that is over: yesterday, from two o'clock on. */
    private static LocalDate due(SiteFacts site, Instant now) {
        boolean late = !now.atZone(site.zone()).toLocalTime().isBefore(LATE_ENOUGH);
        return site.dayOf(now).minusDays(late ? 1 : 2);
    }
}
