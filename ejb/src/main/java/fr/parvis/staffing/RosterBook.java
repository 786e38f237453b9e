package fr.parvis.staffing;

import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.staffing.entity.CounterPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who is planned at which counter: the plan of the date where there is one, else that of its weekday. One query each. */
@ApplicationScoped
public class RosterBook {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    /** Everybody planned on a day, by counter and time; nobody on a day on which the site stays shut. */
    public List<PlannedShift> on(long siteId, LocalDate day) {
        SiteFacts site = sites.site(siteId);
        if (site.closures().contains(day)) {
            return List.of();
        }
        return counters(siteId, day).stream()
                .flatMap(counter -> counter.shifts().stream().map(shift -> PlannedShift.at(counter.counterId(), shift)))
                .toList();
    }

    /** What is planned at each counter on a day, whether the site is shut or not. */
    public List<CounterDay> counters(long siteId, LocalDate day) {
        Map<Long, CounterPlan> inForce = new TreeMap<>();
        plans(siteId, day).stream()
                .sorted(Comparator.comparing(plan -> plan.day() != null))
                .forEach(plan -> inForce.put(plan.counterId(), plan));
        return inForce.values().stream().map(RosterBook::facts).toList();
    }

    /** What is planned at each counter on a weekday, every week. */
    public List<CounterDay> counters(long siteId, DayOfWeek weekday) {
        return entities.createQuery(
                        "select p from CounterPlan p where p.siteId = :site and p.weekday = :weekday"
                                + " order by p.counterId",
                        CounterPlan.class)
                .setParameter("site", siteId)
                .setParameter("weekday", weekday.getValue())
                .getResultStream()
                .map(RosterBook::facts)
                .toList();
    }

    /** Plans a counter on a weekday, every week, where nothing was planned; with nobody signed in. */
    public void planWeekly(long siteId, long counterId, DayOfWeek weekday, List<Shift> shifts) {
        CounterPlan plan = CounterPlan.weekly(siteId, counterId, weekday);
        entities.persist(plan);
        entities.flush();
        plan.plan(shifts);
    }

    /** Whether anything at all was ever planned at a site. */
    public boolean isEmpty(long siteId) {
        return entities.createQuery("select count(p) from CounterPlan p where p.siteId = :site", Long.class)
                        .setParameter("site", siteId)
                        .getSingleResult()
                == 0;
    }

    private List<CounterPlan> plans(long siteId, LocalDate day) {
        return entities.createQuery(
                        "select p from CounterPlan p where p.siteId = :site and (p.day = :day or p.weekday = :weekday)",
                        CounterPlan.class)
                .setParameter("site", siteId)
                .setParameter("day", day)
                .setParameter("weekday", day.getDayOfWeek().getValue())
                .getResultList();
    }

    private static CounterDay facts(CounterPlan plan) {
        return new CounterDay(plan.counterId(), plan.shifts(), plan.day() != null);
    }
}
