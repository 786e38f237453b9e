package fr.parvis.web.agenda;

import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * What the address of the agenda asks for: a day, a view, whose appointments, which one is open. Forms and readings carry it in fields of the
 * same names, so that what is heard is what was seen.
 */
@Named("asked")
@RequestScoped
public class AgendaAsked {
    static final String PAGE = "/staff/appointments.xhtml";
    private static final String WEEK = "week";
    private static final String LIST = "list";

    @Inject
    private Workplace workplace;

    @Inject
    private HttpServletRequest request;

    private LocalDate day;
    private String view = "";
    private String how = "";
    private long agent;
    private long room;
    private long motif;
    private long one;

    @PostConstruct
    void read() {
        day = date(request.getParameter("day")).orElseGet(() -> LocalDate.ofInstant(workplace.getNow(), getZone()));
        String wanted = word("view");
        view = wanted.equals(WEEK) || wanted.equals(LIST) ? wanted : "day";
        how = word("how");
        agent = number("agent");
        room = number("room");
        motif = number("motif");
        one = number("one");
    }

    private String word(String name) {
        String given = request.getParameter(name);
        return given != null && given.matches("[a-z]{1,20}") ? given : "";
    }

    private long number(String name) {
        String given = request.getParameter(name);
        return given != null && given.matches("\\d{1,18}") ? Long.parseLong(given) : 0;
    }

    /** A day as the browser's field writes it; empty for anything else. */
    static Optional<LocalDate> date(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** The site's own time. */
    public ZoneId getZone() {
        return workplace.getSite().zone();
    }

    /** When a day of the site begins. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(getZone()).toInstant();
    }

    public LocalDate getDay() {
        return day;
    }

    /** The day before, or the week before where a week is shown. */
    public LocalDate getBefore() {
        return isWeek() ? day.minusWeeks(1) : day.minusDays(1);
    }

    /** The day after, or the week after where a week is shown. */
    public LocalDate getAfter() {
        return isWeek() ? day.plusWeeks(1) : day.plusDays(1);
    }

    /** The Monday of the week that is shown. */
    public LocalDate getMonday() {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public String getView() {
        return view;
    }

    public boolean isWeek() {
        return !view.equals("day");
    }

    /** The view in the words of the calendar. */
    public String getCalendarView() {
        return switch (view) {
            case WEEK -> "timeGridWeek";
            case LIST -> "listWeek";
            default -> "timeGridDay";
        };
    }

    public String getHow() {
        return how;
    }

    public long getAgent() {
        return agent;
    }

    public long getRoom() {
        return room;
    }

    public long getMotif() {
        return motif;
    }

    public long getOne() {
        return one;
    }

    /** Whether only some of the appointments are shown. */
    public boolean isFiltered() {
        return agent != 0 || room != 0 || motif != 0;
    }

    /** The address of another day in the same view, with the same filters. */
    public String at(LocalDate other) {
        return address(other, view);
    }

    /** The same day in another view. */
    public String as(String other) {
        return address(day, other);
    }

    /** Where an appointment is open; {@code todo} names what is to be done with it, and may be empty. */
    public String open(long appointmentId, String todo) {
        return at(day) + "&one=" + appointmentId + (todo.isEmpty() ? "" : "&how=" + todo);
    }

    private String address(LocalDate other, String wanted) {
        return PAGE + "?day=" + other + "&view=" + wanted + part("agent", agent) + part("room", room)
                + part("motif", motif);
    }

    private static String part(String name, long value) {
        return value == 0 ? "" : "&" + name + "=" + value;
    }
}
