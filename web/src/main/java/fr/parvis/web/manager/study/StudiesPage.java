package fr.parvis.web.manager.study;

import fr.parvis.study.StudyBase;
import fr.parvis.study.boundary.Studies;
import fr.parvis.study.boundary.StudyLine;
import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The studies of the site, and beginning another one. */
@Named
@RequestScoped
public class StudiesPage {
    private static final String TYPICAL = "type";
    private static final int WEEKS = 6;

    @Inject
    private Studies studies;

    @Inject
    private StudyPlanning planning;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private FormAnswers answers;

    private String name = "";
    private String week = TYPICAL;
    private int expected;

    @PostConstruct
    void usual() {
        expected = 40;
    }

    /** Begins a study and goes there. */
    public void begin() {
        if (name.isBlank()) {
            notices.refuse("studies.nameIt");
            return;
        }
        boolean typical = TYPICAL.equals(week);
        StudyBase base = new StudyBase(
                typical ? StudyBase.Kind.TYPICAL : StudyBase.Kind.PAST,
                typical ? monday() : LocalDate.parse(week),
                WEEKS,
                expected);
        long id = planning.begin(workplace.siteId(), name, base);
        answers.goOn("/staff/study.xhtml?id=" + id);
    }

    /** The Mondays of the past weeks, newest first. */
    public List<LocalDate> getMondays() {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(back -> monday().minusWeeks(back))
                .toList();
    }

    private LocalDate monday() {
        return LocalDate.ofInstant(workplace.getNow(), workplace.getSite().zone())
                .with(DayOfWeek.MONDAY);
    }

    public List<StudyLine> getAll() {
        return studies.of(workplace.siteId());
    }

    /** The glyph of a state. */
    public String glyph(StudyLine line) {
        return switch (line.status()) {
            case DRAFT -> "pencil";
            case WAITING, RUNNING -> "clock";
            case DONE -> "tick";
            case INTERRUPTED, FAILED -> "cross";
        };
    }

    /** The tint of a state. */
    public String tag(StudyLine line) {
        return switch (line.status()) {
            case DRAFT -> "plain";
            case WAITING, RUNNING -> "waiting";
            case DONE -> "serving";
            case INTERRUPTED, FAILED -> "late";
        };
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public int getExpected() {
        return expected;
    }

    public void setExpected(int expected) {
        this.expected = expected;
    }
}
