package fr.parvis.staffing.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.audit.Editions;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.staffing.CounterDay;
import fr.parvis.staffing.RosterBook;
import fr.parvis.staffing.RosterProblem;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.staffing.Shift;
import fr.parvis.staffing.control.RosterDesk;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A manager says who sits where: every week, and on single days. Planning the same twice changes nothing.
 *
 * <p>Throws {@link RosterRefused} for a plan that cannot be; what was planned before stays.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class RosterSetup {
    private static final int DAYS_OF_WEEK = 7;

    @Resource
    private SessionContext context;

    @Inject
    private RosterDesk desk;

    @Inject
    private RosterBook book;

    @Inject
    private AuditTrail audit;

    @Inject
    private Editions editions;

    /** Plans a counter on a weekday of every week, whatever is planned there: these shifts and no others. */
    public void everyWeek(long siteId, DayOfWeek weekday, long counterId, List<Shift> shifts) {
        everyWeek(siteId, weekday, new Wanted(counterId, shifts, null));
    }

    /** Plans a counter on a weekday of every week: these shifts and no others. */
    public void everyWeek(long siteId, DayOfWeek weekday, Wanted wanted) {
        begin(siteId);
        long counterId = wanted.counterId();
        editions.require(
                wanted.seen(),
                () -> shifts(book.counters(siteId, weekday), counterId),
                new Editions.Saving(counterId, "roster-week"));
        List<Shift> shifts = wanted.shifts();
        desk.planWeekday(siteId, weekday, counterId, shifts);
        tell(siteId, "roster-week", counterId, weekday.toString());
    }

    /** Plans a counter on one date, whatever is planned there: these shifts and no others. */
    public void onDay(long siteId, LocalDate day, long counterId, List<Shift> shifts) {
        onDay(siteId, day, new Wanted(counterId, shifts, null));
    }

    /** Plans a counter on one date: these shifts and no others. */
    public void onDay(long siteId, LocalDate day, Wanted wanted) {
        begin(siteId);
        long counterId = wanted.counterId();
        editions.require(
                wanted.seen(),
                () -> shifts(book.counters(siteId, day), counterId),
                new Editions.Saving(counterId, "roster-day"));
        List<Shift> shifts = wanted.shifts();
        desk.planDay(siteId, day, counterId, shifts);
        tell(siteId, "roster-day", counterId, day.toString());
    }

    /** Lets a counter follow its weekday again on a date. */
    public void asUsual(long siteId, LocalDate day, long counterId) {
        begin(siteId);
        desk.planDay(siteId, day, counterId, desk.usual(siteId, day, counterId));
        tell(siteId, "roster-usual", counterId, day.toString());
    }

    /** An agent is not there on a date: their shifts of that date are taken out. @return how many */
    public int absent(long siteId, long agentId, LocalDate day) {
        begin(siteId);
        int removed = 0;
        for (CounterDay counter : book.counters(siteId, day)) {
            List<Shift> left = counter.shifts().stream()
                    .filter(shift -> !Objects.equals(shift.agentId(), agentId))
                    .toList();
            if (left.size() < counter.shifts().size()) {
                removed += counter.shifts().size() - left.size();
                desk.planDay(siteId, day, counter.counterId(), left);
            }
        }
        if (removed == 0) {
            throw new RosterRefused(RosterProblem.NOT_PLANNED, day);
        }
        tell(siteId, "roster-absence", agentId, day.toString());
        return removed;
    }

    /** Plans a week as another one is planned, day by day; both are named by their Monday. */
    public void copyWeek(long siteId, LocalDate from, LocalDate onto) {
        begin(siteId);
        LocalDate source = from.with(DayOfWeek.MONDAY);
        LocalDate target = onto.with(DayOfWeek.MONDAY);
        if (source.equals(target)) {
            throw new RosterRefused(RosterProblem.SAME_WEEK, source);
        }
        for (int day = 0; day < DAYS_OF_WEEK; day++) {
            copyDay(siteId, source.plusDays(day), target.plusDays(day));
        }
        tell(siteId, "roster-week-copied", null, source + " " + target);
    }

    /** First everybody leaves the day, then the copied plan comes in: halfway the two must not meet. */
    private void copyDay(long siteId, LocalDate from, LocalDate onto) {
        List<CounterDay> wanted = book.counters(siteId, from);
        book.counters(siteId, onto).forEach(counter -> desk.planDay(siteId, onto, counter.counterId(), List.of()));
        wanted.forEach(counter -> desk.planDay(siteId, onto, counter.counterId(), counter.shifts()));
        book.counters(siteId, onto).stream()
                .map(CounterDay::counterId)
                .filter(id -> wanted.stream().noneMatch(counter -> counter.counterId() == id))
                .forEach(id -> desk.planDay(siteId, onto, id, List.of()));
    }

    private static List<Shift> shifts(List<CounterDay> day, long counterId) {
        return day.stream()
                .filter(counter -> counter.counterId() == counterId)
                .findFirst()
                .map(CounterDay::shifts)
                .orElse(List.of());
    }

    /**
     * What a manager wants at a counter.
     *
     * @param seen the edition of the shifts that were read, null for whatever is planned
     */
    public record Wanted(long counterId, List<Shift> shifts, Edition seen) {
        public Wanted {
            shifts = List.copyOf(shifts);
        }
    }

    private void begin(long siteId) {
        Roles.requireAt(context, siteId);
        desk.lock(siteId);
    }

    private void tell(long siteId, String action, Long subjectId, String detail) {
        audit.record(siteId, Actor.of(context.getCallerPrincipal()), action, subjectId, detail);
    }
}
