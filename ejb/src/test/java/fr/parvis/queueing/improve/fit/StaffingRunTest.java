package fr.parvis.queueing.improve.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.ExpectedDay;
import fr.parvis.queueing.arrival.InventedDays;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.queueing.simulation.StaffedDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffingRunTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final WaitTargets TARGETS = RuleSettings.standard().targets();

    private final ScoreOrder order = new ScoreOrder(RuleSettings.standard());

    private static StaffedDay day(int counters, List<QueuedVisit> visits) {
        boolean[][] able = new boolean[counters][1];
        List<List<CounterShifts.Shift>> shifts = new ArrayList<>();
        for (int counter = 0; counter < counters; counter++) {
            able[counter][0] = true;
            shifts.add(List.of(new CounterShifts.Shift(9 * HOUR, 12 * HOUR, true)));
        }
        Skills skills = new Skills(able, new boolean[counters][0], new double[] {10 * MINUTE}, new double[] {1});
        return new StaffedDay(skills, new CounterShifts(shifts), visits, 12 * HOUR);
    }

    private static List<QueuedVisit> every(int minutes, int count) {
        List<QueuedVisit> visits = new ArrayList<>();
        for (int visit = 0; visit < count; visit++) {
            long arrival = 9 * HOUR + visit * minutes * MINUTE;
            visits.add(QueuedVisit.waiting(visit, 0, VisitorClass.WALK_IN, arrival, arrival)
                    .taking(10 * MINUTE));
        }
        return visits;
    }

    private static ExpectedDay expected(double walkIns, double booked) {
        return new ExpectedDay(
                List.of(new ExpectedDay.Motif(10 * MINUTE, 0.5, walkIns, booked)),
                List.of(
                        new ExpectedDay.Period(9 * HOUR, 11 * HOUR, 2),
                        new ExpectedDay.Period(11 * HOUR, 12 * HOUR, 1)),
                0.1,
                Punctuality.usual());
    }

    private static List<StaffedDay> invented(double walkIns, double booked, int days) {
        StaffedDay day = day(2, List.of());
        return new InventedDays(expected(walkIns, booked), day.skills(), day.duties(), day.closing()).days(days);
    }

    @Test
    void waits_targets_and_overtime_are_counted() {
        StaffingFigures figures = new StaffingRun(TARGETS).of(List.of(day(1, every(5, 24))), order);
        assertThat(figures.visitors()).isEqualTo(24);
        assertThat(figures.longest()).isCloseTo(115, within(1e-9));
        assertThat(figures.meanWait()).isCloseTo(57.5, within(1e-9));
        assertThat(figures.missed()).isCloseTo(19 / 24.0, within(1e-9));
        assertThat(figures.overtime()).isCloseTo(60, within(1e-9));
        assertThat(figures.left()).isZero();
    }

    @Test
    void a_second_counter_changes_the_same_day() {
        StaffedDay today = day(1, every(5, 24));
        StaffedDay other = day(2, List.of());
        StaffedDay staffed = today.staffed(other.skills(), other.duties(), other.closing());
        StaffingFigures figures = new StaffingRun(TARGETS).of(List.of(staffed), order);
        assertThat(figures.meanWait()).isZero();
        assertThat(figures.overtime()).isZero();
    }

    @Test
    void somebody_nobody_can_serve_has_left_by_closing() {
        QueuedVisit late = QueuedVisit.waiting(1, 0, VisitorClass.WALK_IN, 11 * HOUR, 11 * HOUR)
                .taking(MINUTE);
        Skills unable = new Skills(new boolean[1][1], new boolean[1][0], new double[] {MINUTE}, new double[] {1});
        StaffedDay day = day(1, List.of(late)).staffed(unable, day(1, List.of()).duties(), 12 * HOUR);
        StaffingFigures figures = new StaffingRun(TARGETS).of(List.of(day), order);
        assertThat(figures.left()).isEqualTo(1);
        assertThat(figures.longest()).isCloseTo(60, within(1e-9));
    }

    @Test
    void progress_is_told_day_by_day() {
        List<Integer> told = new ArrayList<>();
        new StaffingRun(TARGETS).of(invented(10, 2, 3), order, told::add);
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void invented_days_bring_the_expected_visitors_and_are_always_the_same() {
        List<StaffedDay> days = invented(60, 12, 200);
        double visitors =
                days.stream().mapToInt(day -> day.visits().size()).average().orElse(0);
        assertThat(visitors).isBetween(67.0, 74.0);
        assertThat(days).first().satisfies(day -> assertThat(day.visits())
                .isEqualTo(invented(60, 12, 1).get(0).visits()));
        double booked = days.stream()
                .flatMap(day -> day.visits().stream())
                .filter(visit -> visit.visitorClass() == VisitorClass.APPOINTMENT)
                .count();
        assertThat(booked / days.size()).isBetween(9.8, 11.3);
    }

    @Test
    void nobody_is_given_an_appointment_while_the_desk_is_closed_for_lunch() {
        List<List<CounterShifts.Shift>> shifts = List.of(List.of(
                new CounterShifts.Shift(9 * HOUR, 12 * HOUR, true),
                new CounterShifts.Shift(14 * HOUR, 17 * HOUR, true)));
        Skills skills = day(1, List.of()).skills();
        List<StaffedDay> days =
                new InventedDays(expected(20, 30), skills, new CounterShifts(shifts), 17 * HOUR).days(20);
        assertThat(days)
                .flatExtracting(StaffedDay::visits)
                .filteredOn(visit ->
                        visit.visitorClass() == VisitorClass.APPOINTMENT && visit.reference() % (30 * MINUTE) == 0)
                .extracting(QueuedVisit::reference)
                .contains(14 * HOUR, 9 * HOUR + 30 * MINUTE, 11 * HOUR + 30 * MINUTE, 16 * HOUR)
                .doesNotContain(9 * HOUR, 12 * HOUR, 13 * HOUR, 16 * HOUR + 30 * MINUTE);
    }

    @Test
    void invented_appointments_are_as_many_and_kept_as_expected_and_some_visitors_never_leave() {
        List<QueuedVisit> visits = invented(20, 12, 400).stream()
                .flatMap(each -> each.visits().stream())
                .toList();
        List<QueuedVisit> booked = visits.stream()
                .filter(visit -> visit.visitorClass() == VisitorClass.APPOINTMENT)
                .toList();
        double absent = Punctuality.usual().noShow();
        assertThat(booked.size() / 400.0).isCloseTo(12 * (1 - absent), within(0.4));
        assertThat(booked.stream()
                        .filter(visit -> visit.arrival() >= visit.reference() && visit.reference() % (30 * MINUTE) > 0)
                        .count())
                .isBetween(booked.size() / 6L, booked.size() / 3L);
        assertThat(visits.stream()
                        .filter(visit -> visit.leaves() == QueuedVisit.NEVER)
                        .count())
                .isBetween(visits.size() / 50L, visits.size() / 25L);
    }
}
