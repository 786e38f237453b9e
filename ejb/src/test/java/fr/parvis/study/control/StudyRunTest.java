package fr.parvis.study.control;

import static fr.parvis.study.control.Organisations.AGENTS;
import static fr.parvis.study.control.Organisations.NUMBERING;
import static fr.parvis.study.control.Organisations.monday;
import static fr.parvis.study.control.Organisations.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.ArrivalProfile;
import fr.parvis.queueing.arrival.ServicePool;
import fr.parvis.queueing.arrival.TypicalWeek;
import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.study.Gap;
import fr.parvis.study.Organisation;
import fr.parvis.study.StudyFigures;
import fr.parvis.study.Workforce;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudyRunTest {
    private static final long MINUTE = 60_000;
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
    private static final PlannedDay.Motifs MOTIFS =
            new PlannedDay.Motifs(List.of(8.0 * MINUTE, 8.0 * MINUTE), List.of(0.5, 0.5));
    private static final Organisation ONE = monday(shift(1, null, "08:30", "12:00"));
    private static final Organisation TWO = monday(shift(1, null, "08:30", "12:00"), shift(2, 7L, "08:30", "12:00"));

    @Test
    void the_same_organisation_on_both_sides_is_no_difference() {
        StudyFigures figures = run(scene(ONE, ONE));

        for (Measure measure : Measure.values()) {
            assertThat(figures.today().against(measure, figures.wanted()).sure())
                    .as("%s", measure)
                    .isFalse();
        }
        assertThat(FiguresJson.write(run(scene(ONE, ONE)))).isEqualTo(FiguresJson.write(figures));
    }

    @Test
    void a_second_counter_is_seen_and_the_figures_are_read_as_they_were_written() {
        StudyFigures figures = run(scene(ONE, TWO));

        assertThat(figures.today().against(Measure.MEAN_WAIT, figures.wanted()).sure())
                .isTrue();
        assertThat(FiguresJson.write(FiguresJson.read(FiguresJson.write(figures))))
                .isEqualTo(FiguresJson.write(figures));
    }

    @Test
    void a_run_that_is_stopped_has_no_figures() {
        List<Integer> told = new ArrayList<>();

        assertThat(new StudyRun(scene(ONE, TWO), NUMBERING).run(20, done -> told.add(done) && done < 3))
                .isEmpty();
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void a_half_day_without_anybody_skilled_is_found() {
        Organisation wanted = monday(shift(2, 7L, "08:30", "12:00"));

        assertThat(Gaps.of(scene(ONE, wanted), NUMBERING))
                .extracting(Gap::day, Gap::afternoon, Gap::motifId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DayOfWeek.MONDAY, false, 12L));
        assertThat(Gaps.of(scene(ONE, TWO), NUMBERING)).isEmpty();
    }

    @Test
    void a_typical_week_is_the_mean_of_the_days_that_were() {
        List<PastVisit> visits = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            for (int visitor = 0; visitor < 4 + week; visitor++) {
                visits.add(visit(MONDAY.plusWeeks(week), 540 * MINUTE + visitor, null));
            }
            visits.add(visit(MONDAY.plusWeeks(week), 570 * MINUTE, 600 * MINUTE));
        }
        ArrivalProfile profile = week().profile(visits, 0.2);

        assertThat(profile.cells()).hasSize(2);
        assertThat(profile.cells().get(0).half()).isEqualTo(18);
        assertThat(profile.cells().get(0).expected()).isCloseTo(5, within(1e-9));
        assertThat(profile.cells().get(1).half()).isEqualTo(20);
        assertThat(profile.cells().get(1).expected()).isCloseTo(1.25, within(1e-9));
    }

    @Test
    void a_forgotten_finish_is_not_learnt_from() {
        List<PastVisit> visits = new ArrayList<>();
        for (int visitor = 0; visitor < 20; visitor++) {
            visits.add(visit(MONDAY, 540 * MINUTE, null));
        }
        PastVisit forgotten = new PastVisit(
                MONDAY, 11, VisitorClass.WALK_IN, 540 * MINUTE, null, 550 * MINUTE, 300 * MINUTE, 0, true);
        visits.add(forgotten);

        assertThat(week().services(visits).mean(0)).isCloseTo((10 * 10 + 20 * 8) / 30.0 * MINUTE, within(1.0));
        assertThat(week().days(List.of(forgotten), MONDAY)
                        .get(0)
                        .get(0)
                        .coming()
                        .service())
                .isEqualTo(10 * MINUTE);
    }

    private static PastVisit visit(LocalDate day, long arrival, Long hour) {
        VisitorClass visitorClass = hour == null ? VisitorClass.WALK_IN : VisitorClass.APPOINTMENT;
        return new PastVisit(
                day, 11, visitorClass, arrival, hour, arrival + 10 * MINUTE, 8 * MINUTE, arrival + 18 * MINUTE, true);
    }

    private static WeekOfVisits week() {
        return new WeekOfVisits(NUMBERING, Map.of(11L, Duration.ofMinutes(10), 12L, Duration.ofMinutes(10)));
    }

    private static StudyFigures run(Scene scene) {
        return new StudyRun(scene, NUMBERING).run(20, done -> true).orElseThrow();
    }

    private static Scene scene(Organisation today, Organisation wanted) {
        List<ArrivalProfile.Cell> cells = new ArrayList<>();
        for (int half = 17; half < 24; half++) {
            cells.add(new ArrivalProfile.Cell(0, half, 0, VisitorClass.WALK_IN, 2));
            cells.add(new ArrivalProfile.Cell(0, half, 1, VisitorClass.WALK_IN, 1));
        }
        ServicePool services = new ServicePool(List.of(List.of(), List.of()), MOTIFS.mean());
        WeekSource visitors = new TypicalWeek(new ArrivalProfile(cells, 7), services, Punctuality.usual(), 5);
        Scene.Rule rule = new Scene.Rule(
                new ScoreOrder(RuleSettings.standard()), RuleSettings.standard().targets(), 2);
        return new Scene(
                new Workforce(today, today, NUMBERING, AGENTS).days(MOTIFS),
                new Workforce(wanted, today, NUMBERING, AGENTS).days(MOTIFS),
                visitors,
                visitors,
                rule,
                new Scene.Past(0, 0, false, 0, Map.of()));
    }
}
