package fr.parvis.web.manager.study;

import fr.parvis.staffing.control.CounterDay;
import fr.parvis.staffing.control.PlannedShift;
import fr.parvis.staffing.entity.Shift;
import fr.parvis.study.boundary.Studies;
import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.study.boundary.StudyView;
import fr.parvis.study.control.Organisation;
import fr.parvis.study.entity.StudyBase;
import fr.parvis.web.manager.roster.RosterWeek;
import fr.parvis.web.manager.roster.RosterWords;
import fr.parvis.web.manager.roster.ShiftForm;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One study: its roster while it is laid out, how far it is, and its link. */
@Named
@RequestScoped
public class StudyPage {
    @Inject
    private Studies studies;

    @Inject
    private StudyPlanning planning;

    @Inject
    private StudyDraft draft;

    @Inject
    private ShiftForm shift;

    @Inject
    private RosterWords words;

    @Inject
    private Workplace workplace;

    @Inject
    private SiteTimes times;

    @Inject
    private Texts texts;

    @Inject
    private FacesContext faces;

    @Inject
    private Notices notices;

    private long id;
    private String name;
    private boolean sure;
    private StudyView study;
    private RosterWeek grid;
    private Studies.Outline outline;

    @PostConstruct
    void read() {
        String number = faces.getExternalContext().getRequestParameterMap().getOrDefault("id", "");
        id = number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** Shows the study of the address, at its own site. */
    public void open() throws IOException {
        try {
            if (studies.find(id).isEmpty()) {
                faces.getExternalContext().redirect("/staff/studies.xhtml?gone=1");
                faces.responseComplete();
                return;
            }
        } catch (EJBAccessException elsewhere) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        workplace.setSiteId(getStudy().siteId());
        draft.show(getStudy().wanted());
        if (shift.isOpen()) {
            shift.show(getGrid().shifts(shift.getDay(), shift.getCounter()));
        }
    }

    private void refuse(int status) throws IOException {
        faces.getExternalContext().responseSendError(status, "");
        faces.responseComplete();
    }

    /** Plans the sheet in the study. */
    public void save() {
        List<Shift> planned = getGrid().shifts(shift.getDay(), shift.getCounter());
        renew(shift.save(planned, this::plan));
    }

    /** Takes the shift out of the study. */
    public void remove() {
        List<Shift> planned = getGrid().shifts(shift.getDay(), shift.getCounter());
        renew(shift.remove(planned, this::plan));
    }

    private void plan(List<Shift> shifts) {
        planning.plan(id, DayOfWeek.valueOf(shift.getDay()), shift.getCounter(), shifts);
    }

    private void renew(boolean planned) {
        study = null;
        grid = null;
        outline = null;
        draft.show(getStudy().wanted());
        if (planned) {
            shift.close();
        }
    }

    /** Keeps skills, hours and share of appointments. */
    public void keep() {
        if (draft.keep(id)) {
            renew(false);
        }
    }

    /** Takes every change back. */
    public void asToday() {
        planning.asToday(id);
        renew(true);
    }

    /** Asks for the figures. */
    public void ask() throws IOException {
        studies.ask(id);
        go(id);
    }

    /** Calls the study another way. */
    public void rename() {
        if (name.isBlank()) {
            notices.refuse("studies.nameIt");
            return;
        }
        planning.rename(id, name);
        study = null;
        notices.saved();
    }

    /** Throws the study away for everybody, once whoever asks has said so twice. */
    public void forget() throws IOException {
        if (!sure) {
            notices.refuse("study.sureFirst");
            return;
        }
        planning.forget(id);
        faces.getExternalContext().redirect("/staff/studies.xhtml?gone=2");
        faces.responseComplete();
    }

    /** Begins another study like this one. */
    public void copy() throws IOException {
        String name = texts.of("study.copyOf", getStudy().name());
        go(planning.copy(id, name.substring(0, Math.min(80, name.length()))));
    }

    private void go(long study) throws IOException {
        faces.getExternalContext().redirect("/staff/study.xhtml?id=" + study);
        faces.responseComplete();
    }

    public StudyView getStudy() {
        if (study == null) {
            study = studies.find(id).orElseThrow(() -> new IllegalArgumentException("No such study: " + id));
        }
        return study;
    }

    /** The wanted roster in rows and columns. */
    public RosterWeek getGrid() {
        if (grid == null) {
            Organisation wanted = getStudy().wanted();
            List<RosterWeek.Day> days = Arrays.stream(DayOfWeek.values())
                    .map(day -> new RosterWeek.Day(
                            day.name(),
                            times.weekday(day),
                            "",
                            wanted.hours().stream().noneMatch(span -> span.weekday() == day)))
                    .toList();
            grid = RosterWeek.of(
                    days, words.getCounters(), day -> planned(wanted, getStudy().today(), DayOfWeek.valueOf(day)));
        }
        return grid;
    }

    /** What is planned, marked where it differs from today. */
    private static List<CounterDay> planned(Organisation wanted, Organisation today, DayOfWeek day) {
        Map<Long, List<Shift>> then = byCounter(wanted, day);
        Map<Long, List<Shift>> now = byCounter(today, day);
        return java.util.stream.Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(counter -> new CounterDay(
                        counter,
                        then.getOrDefault(counter, List.of()),
                        !then.getOrDefault(counter, List.of()).equals(now.getOrDefault(counter, List.of()))))
                .toList();
    }

    private static Map<Long, List<Shift>> byCounter(Organisation organisation, DayOfWeek day) {
        return organisation.roster().get(day).stream()
                .collect(Collectors.groupingBy(
                        PlannedShift::counterId, Collectors.mapping(PlannedShift::shift, Collectors.toList())));
    }

    /** What the week is made of, and what nobody could serve. */
    public Studies.Outline getOutline() {
        if (outline == null) {
            outline = studies.outline(id);
        }
        return outline;
    }

    /** The week that the study starts from, in words. */
    public String getBase() {
        StudyBase base = getStudy().base();
        return base.kind() == StudyBase.Kind.PAST
                ? texts.of("study.past", words.date(base.monday()))
                : texts.of("study.typical", base.weeks());
    }

    /** The title of the open sheet's day. */
    public String getDayTitle() {
        return times.weekday(DayOfWeek.valueOf(shift.getDay()));
    }

    public String getName() {
        return name == null ? getStudy().name() : name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
