package fr.parvis.learning.control;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.learning.CheckCause;
import fr.parvis.learning.History;
import fr.parvis.learning.Learnings;
import fr.parvis.learning.Learnt;
import fr.parvis.learning.entity.MotifMemory;
import fr.parvis.learning.entity.SiteMemory;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.learn.VisitMemory;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Learns days of a site, each exactly once: the row of the site's memory is the lock and says until when it has learnt.
 * Days that were missed while the server was down are learnt one after the other.
 */
@ApplicationScoped
public class Night {
    private static final int LONGEST_MEMORY = 400;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private History history;

    @Inject
    private Learnings learnings;

    @Inject
    private Doubts doubts;

    @Inject
    private AuditTrail audit;

    /** Learns every day up to one that was not learnt yet; how many. Joins the caller's transaction. */
    public int learn(SiteFacts site, LocalDate upTo, Instant now) {
        SiteMemory memory = lock(site.id());
        LocalDate before = memory.learntUntil() == null ? upTo.minusDays(LONGEST_MEMORY) : memory.learntUntil();
        if (!before.isBefore(upTo)) {
            return 0;
        }
        Notebook notebook = new Notebook(learnings.fresh(site.id()));
        LocalDate reached = before.isBefore(upTo.minusDays(LONGEST_MEMORY)) ? upTo.minusDays(LONGEST_MEMORY) : before;
        List<LocalDate> days = history.days(site.id(), reached, upTo);
        for (LocalDate day : days) {
            notebook.nights(ChronoUnit.DAYS.between(reached, day));
            day(site, day, notebook, now);
            reached = day;
        }
        notebook.nights(ChronoUnit.DAYS.between(reached, upTo));
        doubts.settled(site.id(), upTo).forEach(said -> notebook.corrected(said.motifId(), said.lasted()));
        keep(memory, notebook.until(upTo), now);
        audit.record(site.id(), Actor.server(), "night-learnt", site.id(), days.size() + " days to " + upTo);
        return days.size();
    }

    /** Forgets everything a site has learnt, if it has learnt that day. Joins the caller's transaction. */
    public void forgetFrom(long siteId, LocalDate day) {
        SiteMemory memory = lock(siteId);
        if (memory.learntUntil() == null || memory.learntUntil().isBefore(day)) {
            return;
        }
        entities.createQuery("delete from MotifMemory m where m.siteId = :site")
                .setParameter("site", siteId)
                .executeUpdate();
        memory.learn(AppointmentMemory.empty(), ArrivalMemory.empty(), null, null);
        memory.patience(PatienceMemory.empty());
        learnings.forget(siteId);
    }

    private SiteMemory lock(long siteId) {
        entities.createNativeQuery("insert into site_memory (site_id) values (?) on conflict do nothing")
                .setParameter(1, siteId)
                .executeUpdate();
        return entities.find(SiteMemory.class, siteId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void day(SiteFacts site, LocalDate day, Notebook notebook, Instant now) {
        for (Service service : history.services(site, day, now)) {
            CheckCause cause = cause(site, day, service, notebook);
            if (cause != null) {
                doubts.flag(site.id(), service, cause, now);
            } else if (!doubts.flagged(service)) {
                notebook.served(service.motifId(), service.lasted());
            }
        }
        notebook.came(day.getDayOfWeek(), history.visitors(site, day));
        history.appointments(site, day, day).forEach(notebook::kept);
        history.waits(site, day).forEach(notebook::waited);
    }

    private static CheckCause cause(SiteFacts site, LocalDate day, Service service, Notebook notebook) {
        if (service.ended() == null || site.dayOf(service.ended()).isAfter(day)) {
            return CheckCause.NEVER_ENDED;
        }
        if (service.lost()) {
            return CheckCause.COUNTER_LOST;
        }
        return notebook.beyondBelief(service.motifId(), service.lasted()) ? CheckCause.TOO_LONG : null;
    }

    private void keep(SiteMemory memory, Learnt learnt, Instant now) {
        memory.learn(learnt.appointments(), learnt.arrivals(), learnt.until(), now);
        memory.patience(learnt.patience());
        learnt.services().forEach((motif, service) -> {
            MotifMemory kept = entities.find(MotifMemory.class, motif);
            if (kept == null) {
                kept = new MotifMemory(memory.siteId(), motif);
                entities.persist(kept);
            }
            kept.learn(service, learnt.visits().getOrDefault(motif, VisitMemory.empty()));
        });
    }
}
