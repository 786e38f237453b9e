package fr.parvis.web.manager.study;

import fr.parvis.queueing.improve.study.ArrivalSpan;
import fr.parvis.queueing.improve.study.CounterLoad;
import fr.parvis.queueing.improve.study.Difference;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.WeekFigures;
import fr.parvis.study.StudyFigures;
import fr.parvis.web.manager.roster.RosterWords;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What came of a study, side by side with today: measures, days, half hours, counters. */
@Named("result")
@RequestScoped
public class StudyResult {
    private static final List<Measure> HEADLINES = List.of(
            Measure.MEAN_WAIT,
            Measure.NINETIETH_WAIT,
            Measure.WITHIN_WALK_IN,
            Measure.WITHIN_APPOINTMENT,
            Measure.OVERTIME);

    private static final int HALF_HOURS = 48;
    private static final int WIDE = 860;
    private static final int NARROW = 460;
    private static final int HUNDRED = 100;

    @Inject
    private StudyPage page;

    @Inject
    private StudyWords words;

    @Inject
    private RosterWords roster;

    @Inject
    private SiteTimes times;

    @Inject
    private Texts texts;

    @Inject
    private Workplace workplace;

    /**
     * One measure under both organisations.
     *
     * @param measure which
     * @param today figure of today
     * @param wanted figure of the study
     * @param change difference with its margin, or that it is too small to be sure
     * @param verdict better, worse or same
     * @param past figures of a past week
     */
    public record Line(Measure measure, String today, String wanted, String change, String verdict, Past past) {}

    /**
     * What a manager judges the run by.
     *
     * @param measured the past week as it was
     * @param again the same week run again
     * @param usual between what nine in ten weeks of today's organisation lie
     */
    public record Past(String measured, String again, String usual) {}

    /** A row of numbers under both organisations. */
    public record Row(String name, List<String> figures) {}

    public List<Line> getHeadlines() {
        return HEADLINES.stream().map(this::line).toList();
    }

    public List<Line> getMeasures() {
        return Arrays.stream(Measure.values()).map(this::line).toList();
    }

    private Line line(Measure measure) {
        Difference difference = figures().today().against(measure, figures().wanted());
        boolean up = difference.change() > 0;
        String verdict = !difference.sure() ? "same" : up == measure.moreIsBetter() ? "better" : "worse";
        return new Line(
                measure,
                words.figure(measure, figures().today().mean(measure)),
                words.figure(measure, figures().wanted().mean(measure)),
                words.change(measure, difference),
                measure == Measure.OCCUPANCY && difference.sure() ? "other" : verdict,
                past(measure));
    }

    private Past past(Measure measure) {
        return new Past(
                known(measure, figures().measured(measure)),
                known(measure, figures().again(measure)),
                words.range(measure, figures().low(measure), figures().high(measure)));
    }

    private String known(Measure measure, Double value) {
        return value == null ? "–" : words.figure(measure, value);
    }

    /** The mean wait of a past week, measured and run again, in one sentence. */
    public String getTrust() {
        Past wait = past(Measure.MEAN_WAIT);
        return texts.of("study.trust", wait.measured(), wait.again(), wait.usual());
    }

    /** Whether the week was measured, so that the run can be judged by it. */
    public boolean isJudged() {
        return figures().again(Measure.MEAN_WAIT) != null;
    }

    /** The ninth decile of the wait, day by day. */
    public Chart getDays() {
        List<Chart.Values> values = openDays()
                .mapToObj(day -> new Chart.Values(
                        texts.of("study.weekday." + DayOfWeek.of(day + 1)),
                        figures().today().dayNinetieth().get(day),
                        finite(figures().wanted().dayNinetieth().get(day))))
                .toList();
        return Chart.of(NARROW, values, target());
    }

    /** The mean wait by half hour of arrival. */
    public Chart getHalves() {
        List<Chart.Values> values = openHalves()
                .mapToObj(half -> new Chart.Values(
                        half % 2 == 0 ? roster.clock(time(half)) : "",
                        figures().today().halfHour(half).mean(),
                        figures().wanted().halfHour(half).mean()))
                .toList();
        return Chart.of(WIDE, values, target());
    }

    /** How busy each counter is, in percent. */
    public Chart getCounters() {
        List<Chart.Values> values = counters()
                .mapToObj(place -> new Chart.Values(
                        roster.counter(figures().counters().get(place)),
                        HUNDRED * figures().today().counters().get(place).occupancy(),
                        HUNDRED * figures().wanted().counters().get(place).occupancy()))
                .toList();
        return Chart.of(NARROW, values, 0);
    }

    public List<Row> getDayRows() {
        return openDays()
                .mapToObj(day -> new Row(
                        times.weekday(DayOfWeek.of(day + 1)),
                        both(figures().today().day(day), figures().wanted().day(day))))
                .toList();
    }

    public List<Row> getHalfRows() {
        return openHalves()
                .mapToObj(half -> new Row(
                        roster.clock(time(half)),
                        both(
                                figures().today().halfHour(half),
                                figures().wanted().halfHour(half))))
                .toList();
    }

    public List<Row> getCounterRows() {
        return counters()
                .mapToObj(place -> new Row(
                        roster.counter(figures().counters().get(place)),
                        loads(
                                figures().today().counters().get(place),
                                figures().wanted().counters().get(place))))
                .toList();
    }

    private List<String> both(ArrivalSpan today, ArrivalSpan wanted) {
        return List.of(
                words.people(today.visitors() / (double) figures().today().count()),
                words.minutes(today.mean()),
                words.minutes(wanted.mean()),
                words.share(1 - today.lateShare()),
                words.share(1 - wanted.lateShare()));
    }

    private List<String> loads(CounterLoad today, CounterLoad wanted) {
        return List.of(
                words.hours(today.planned()),
                words.hours(wanted.planned()),
                words.share(today.occupancy()),
                words.share(wanted.occupancy()),
                words.minutes(today.overtime()),
                words.minutes(wanted.overtime()));
    }

    private IntStream openDays() {
        return IntStream.range(0, figures().today().days().size())
                .filter(day -> figures().today().day(day).visitors()
                                + figures().wanted().day(day).visitors()
                        > 0);
    }

    private IntStream openHalves() {
        double weeks = figures().today().count();
        return IntStream.range(0, HALF_HOURS)
                .filter(half -> (figures().today().halfHour(half).visitors()
                                        + figures().wanted().halfHour(half).visitors())
                                / weeks
                        >= 1);
    }

    private IntStream counters() {
        return IntStream.range(0, figures().counters().size()).filter(place -> {
            WeekFigures wanted = figures().wanted();
            return figures().today().counters().get(place).planned()
                            + wanted.counters().get(place).planned()
                    > 0;
        });
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static LocalTime time(int half) {
        return LocalTime.MIN.plusMinutes(30L * half);
    }

    /** Target of walk-ins, minutes. */
    public int target() {
        return workplace.getSite().rules().walkInTarget();
    }

    public StudyFigures figures() {
        return page.getStudy().figures();
    }
}
