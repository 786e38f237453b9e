package fr.parvis.staffing.control;

import fr.parvis.identity.AgentDirectory;
import fr.parvis.shared.SiteChanged;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.CounterDay;
import fr.parvis.staffing.RosterBook;
import fr.parvis.staffing.RosterProblem;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.staffing.RosterRules;
import fr.parvis.staffing.Shift;
import fr.parvis.staffing.entity.CounterPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes plans, one site at a time: a lock of the database lets the second manager check against what the first one
 * planned, on whichever node. Whatever does not fit is refused whole.
 */
@Dependent
public class RosterDesk {
    /** Beside the site's identifier: the advisory locks of rosters. */
    private static final long LOCK = 7_270_100_000_000L;

    /** Sequence of a hint that comes from no reception day. */
    private static final long NO_SEQUENCE = 0;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private RosterBook book;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AgentDirectory agents;

    @Inject
    private Clock clock;

    @Inject
    private Event<SiteChanged> changes;

    /** Lets nobody else plan this site until the transaction ends. */
    public void lock(long siteId) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK + siteId)
                .getSingleResult();
    }

    /** Plans a counter on a weekday of every week; dates that were planned apart stay, and must still fit. */
    public void planWeekday(long siteId, DayOfWeek weekday, long counterId, List<Shift> shifts) {
        known(siteId, counterId, shifts);
        RosterRules.check(with(book.counters(siteId, weekday), counterId, shifts));
        weekly(siteId, weekday, counterId).plan(shifts);
        entities.flush();
        LocalDate today = sites.site(siteId).dayOf(clock.instant());
        plannedApart(siteId, today).stream()
                .filter(day -> day.getDayOfWeek() == weekday)
                .forEach(day -> RosterRules.check(book.counters(siteId, day)));
        changes.fire(new SiteChanged(siteId, NO_SEQUENCE));
    }

    /** Plans a counter on one date; when that is what its weekday says anyway, the date follows its weekday again. */
    public void planDay(long siteId, LocalDate day, long counterId, List<Shift> shifts) {
        SiteFacts site = sites.site(siteId);
        if (day.isBefore(site.dayOf(clock.instant()))) {
            throw new RosterRefused(RosterProblem.DAY_PAST, day);
        }
        known(siteId, counterId, shifts);
        RosterRules.onClock(shifts, day, site.zone());
        RosterRules.check(with(book.counters(siteId, day), counterId, shifts));
        if (usual(siteId, day, counterId).equals(shifts)) {
            dated(siteId, day, counterId).ifPresent(entities::remove);
        } else {
            dated(siteId, day, counterId)
                    .orElseGet(() -> fresh(CounterPlan.dated(siteId, counterId, day)))
                    .plan(shifts);
        }
        entities.flush();
        changes.fire(new SiteChanged(siteId, NO_SEQUENCE));
    }

    /** The shifts of a counter on a date. */
    public List<Shift> shifts(long siteId, LocalDate day, long counterId) {
        return of(book.counters(siteId, day), counterId);
    }

    /** The shifts of a counter on the weekday of a date, every week. */
    public List<Shift> usual(long siteId, LocalDate day, long counterId) {
        return of(book.counters(siteId, day.getDayOfWeek()), counterId);
    }

    private static List<Shift> of(List<CounterDay> day, long counterId) {
        return day.stream()
                .filter(counter -> counter.counterId() == counterId)
                .findFirst()
                .map(CounterDay::shifts)
                .orElse(List.of());
    }

    private static List<CounterDay> with(List<CounterDay> day, long counterId, List<Shift> shifts) {
        List<CounterDay> changed = new ArrayList<>(day);
        changed.removeIf(counter -> counter.counterId() == counterId);
        changed.add(new CounterDay(counterId, shifts, true));
        return changed;
    }

    private void known(long siteId, long counterId, List<Shift> shifts) {
        if (sites.counter(siteId, counterId).isEmpty()) {
            throw new RosterRefused(RosterProblem.COUNTER_UNKNOWN, counterId);
        }
        shifts.stream().map(Shift::agentId).filter(id -> id != null).forEach(id -> {
            if (agents.agent(id).filter(agent -> agent.worksAt(siteId)).isEmpty()) {
                throw new RosterRefused(RosterProblem.AGENT_UNKNOWN, id);
            }
        });
    }

    private CounterPlan weekly(long siteId, DayOfWeek weekday, long counterId) {
        return entities.createQuery(
                        "select p from CounterPlan p where p.counterId = :counter and p.weekday = :weekday",
                        CounterPlan.class)
                .setParameter("counter", counterId)
                .setParameter("weekday", weekday.getValue())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> fresh(CounterPlan.weekly(siteId, counterId, weekday)));
    }

    private Optional<CounterPlan> dated(long siteId, LocalDate day, long counterId) {
        return entities.createQuery(
                        "select p from CounterPlan p where p.siteId = :site and p.counterId = :counter and p.day = :day",
                        CounterPlan.class)
                .setParameter("site", siteId)
                .setParameter("counter", counterId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    private List<LocalDate> plannedApart(long siteId, LocalDate from) {
        return entities.createQuery(
                        "select distinct p.day from CounterPlan p where p.siteId = :site and p.day >= :from",
                        LocalDate.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .getResultList();
    }

    private CounterPlan fresh(CounterPlan plan) {
        entities.persist(plan);
        entities.flush();
        return plan;
    }
}
