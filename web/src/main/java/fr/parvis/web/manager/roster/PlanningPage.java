package fr.parvis.web.manager.roster;

import fr.parvis.staffing.CounterDay;
import fr.parvis.staffing.Shift;
import fr.parvis.staffing.boundary.RosterReading;
import fr.parvis.staffing.boundary.RosterSetup;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** The roster of every week, or of one week with its exceptions. */
@Named
@RequestScoped
public class PlanningPage {
    private static final String EVERY_WEEK = "type";

    @Inject
    private RosterReading reading;

    @Inject
    private RosterSetup setup;

    @Inject
    private RosterWords words;

    @Inject
    private ShiftForm shift;

    @Inject
    private Workplace workplace;

    @Inject
    private SiteTimes times;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    @Inject
    private FacesContext faces;

    @Inject
    private FormAnswers answers;

    private String week = "";
    private Long absentId;
    private String absentOn = "";
    private String onto = "";
    private RosterWeek grid;

    @PostConstruct
    void read() {
        setWeek(faces.getExternalContext().getRequestParameterMap().get("week"));
    }

    /** Shows the shift of the address. */
    public void open() {
        if (shift.isOpen()) {
            List<Shift> planned = getGrid().shifts(shift.getDay(), shift.getCounter());
            seen.shows(planned);
            shift.show(planned);
        }
        absentOn = today().toString();
        onto = getMonday().plusWeeks(1).toString();
    }

    /** Plans the sheet. */
    public void save() {
        List<Shift> planned = getGrid().shifts(shift.getDay(), shift.getCounter());
        renew(shift.save(planned, this::plan));
    }

    /** Takes the shift out. */
    public void remove() {
        List<Shift> planned = getGrid().shifts(shift.getDay(), shift.getCounter());
        renew(shift.remove(planned, this::plan));
    }

    /** Lets the counter follow its weekday again. */
    public void asUsual() {
        LocalDate day = LocalDate.parse(shift.getDay());
        renew(shift.attempt(() -> setup.asUsual(workplace.siteId(), day, shift.getCounter())));
    }

    /** Takes an agent out of a day. */
    public void absent() {
        if (absentId == null) {
            notices.refuse("planning.chooseAgent");
            return;
        }
        renew(shift.attempt(() -> setup.absent(workplace.siteId(), absentId, LocalDate.parse(absentOn))));
    }

    /** Plans another week as this one. */
    public void copy() {
        renew(shift.attempt(() -> setup.copyWeek(workplace.siteId(), getMonday(), LocalDate.parse(onto))));
    }

    private void plan(List<Shift> shifts) {
        RosterSetup.Wanted wanted = new RosterSetup.Wanted(shift.getCounter(), shifts, seen.edition());
        if (isEveryWeek()) {
            setup.everyWeek(workplace.siteId(), DayOfWeek.valueOf(shift.getDay()), wanted);
        } else {
            setup.onDay(workplace.siteId(), LocalDate.parse(shift.getDay()), wanted);
        }
    }

    private void renew(boolean planned) {
        grid = null;
        if (planned) {
            shift.close();
            answers.goOn(
                    "/staff/planning.xhtml" + (week.isEmpty() ? "" : "?week=" + (isEveryWeek() ? week : getMonday())));
        }
    }

    /** The week in rows and columns. */
    public RosterWeek getGrid() {
        if (grid == null) {
            grid = RosterWeek.of(
                    Arrays.stream(DayOfWeek.values()).map(this::column).toList(), words.getCounters(), this::planned);
        }
        return grid;
    }

    private RosterWeek.Day column(DayOfWeek weekday) {
        LocalDate date = getMonday().plusDays(weekday.getValue() - 1L);
        boolean closed = workplace.getSite().openings().stream().noneMatch(span -> span.weekday() == weekday);
        return isEveryWeek()
                ? new RosterWeek.Day(weekday.name(), times.weekday(weekday), "", closed)
                : new RosterWeek.Day(
                        date.toString(),
                        times.weekday(weekday),
                        words.date(date),
                        closed || workplace.getSite().closures().contains(date));
    }

    private List<CounterDay> planned(String day) {
        return isEveryWeek()
                ? reading.counters(workplace.siteId(), DayOfWeek.valueOf(day))
                : reading.counters(workplace.siteId(), LocalDate.parse(day));
    }

    /** Whether the counter of the open sheet is planned apart on that date. */
    public boolean isException() {
        return !isEveryWeek() && getGrid().exception(shift.getDay(), shift.getCounter());
    }

    public boolean isEveryWeek() {
        return EVERY_WEEK.equals(week);
    }

    /** The Monday of the week shown; that of today for an address that names none. */
    public LocalDate getMonday() {
        try {
            return LocalDate.parse(week).with(DayOfWeek.MONDAY);
        } catch (DateTimeParseException none) {
            return today().with(DayOfWeek.MONDAY);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(workplace.getNow(), workplace.getSite().zone());
    }

    /** The title of the open sheet's day. */
    public String getDayTitle() {
        return getGrid().days().stream()
                .filter(day -> day.key().equals(shift.getDay()))
                .findFirst()
                .map(day -> (day.title() + " " + day.date()).strip())
                .orElse("");
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week == null ? "" : week;
    }

    public Long getAbsentId() {
        return absentId;
    }

    public void setAbsentId(Long absentId) {
        this.absentId = absentId;
    }

    public String getAbsentOn() {
        return absentOn;
    }

    public void setAbsentOn(String absentOn) {
        this.absentOn = absentOn;
    }

    public String getOnto() {
        return onto;
    }

    public void setOnto(String onto) {
        this.onto = onto;
    }
}
