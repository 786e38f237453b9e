package fr.parvis.web.manager.study;

import fr.parvis.staffing.Shift;
import fr.parvis.study.StudyBase;
import fr.parvis.study.boundary.Studies;
import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.study.boundary.StudyView;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.manager.roster.RosterWeek;
import fr.parvis.web.manager.roster.RosterWords;
import fr.parvis.web.manager.roster.ShiftForm;
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
import java.util.List;

/** One study: its roster while it is laid out, how far it is, and its link; {@link StudyFilePart} keeps it among the others. */
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
    private FormAnswers answers;

    private long id;
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
            go(id);
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
    public void ask() {
        studies.ask(id);
        go(id);
    }

    /** What was read of the study is out of date. */
    void readAgain() {
        study = null;
    }

    void go(long study) {
        answers.goOn("/staff/study.xhtml?id=" + study);
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
            grid = WantedRoster.of(getStudy(), words.getCounters(), times);
        }
        return grid;
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

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
