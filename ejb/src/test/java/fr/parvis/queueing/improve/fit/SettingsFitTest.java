package fr.parvis.queueing.improve.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.queueing.arrival.ExpectedDay;
import fr.parvis.queueing.arrival.InventedDays;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.improve.fit.SettingsFit.Asked;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.RuleSettings.Tuning;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.queueing.simulation.StaffedDay;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettingsFitTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final RuleSettings CLUMSY =
            RuleSettings.standard().withCeiling(Duration.ofMinutes(20)).withTuning(new Tuning(1, 0, 0, 2));

    /** Two counters, one of them for everything, a short motif and a long one that is often booked. */
    private static List<StaffedDay> invented(double walkIns, double booked, int days) {
        boolean[][] able = {{true, false}, {true, true}};
        double[] mean = {6 * MINUTE, 20 * MINUTE};
        Skills skills = new Skills(able, new boolean[2][0], mean, new double[] {2, 1});
        List<CounterShifts.Shift> shift = List.of(new CounterShifts.Shift(9 * HOUR, 12 * HOUR, true));
        ExpectedDay expected = new ExpectedDay(
                List.of(
                        new ExpectedDay.Motif(mean[0], 0.6, walkIns, 0),
                        new ExpectedDay.Motif(mean[1], 0.5, walkIns / 10, booked)),
                List.of(new ExpectedDay.Period(9 * HOUR, 12 * HOUR, 1)),
                0.1,
                Punctuality.usual());
        return new InventedDays(expected, skills, new CounterShifts(List.of(shift, shift)), 12 * HOUR).days(days);
    }

    @Test
    void settings_in_force_are_kept_when_nobody_waits() {
        RuleSettings standard = RuleSettings.standard();
        assertThat(new SettingsFit(invented(2, 0, 24), standard, Asked.usual()).best())
                .isEqualTo(standard);
    }

    @Test
    void clumsy_settings_are_replaced_by_some_that_keep_more_promises() {
        SettingsFit fit = new SettingsFit(invented(34, 5, 60), CLUMSY, Asked.usual());
        assertThat(fit.worth(fit.best())).isGreaterThan(fit.worth(CLUMSY) + 0.01);
    }

    @Test
    void the_same_days_always_give_the_same_settings() {
        List<StaffedDay> days = invented(34, 5, 30);
        assertThat(new SettingsFit(days, CLUMSY, Asked.usual()).best())
                .isEqualTo(new SettingsFit(days, CLUMSY, Asked.usual()).best());
    }

    @Test
    void only_ceiling_and_lateness_are_fitted() {
        RuleSettings best = new SettingsFit(invented(34, 5, 30), CLUMSY, Asked.usual()).best();
        RuleSettings otherwise =
                best.withCeiling(CLUMSY.ceiling()).withTuning(best.tuning().withLateFactor(1));
        assertThat(otherwise).isEqualTo(CLUMSY);
    }

    @Test
    void settings_asked_for_besides_are_tried_as_they_are() {
        List<StaffedDay> days = invented(34, 5, 60);
        RuleSettings besides = RuleSettings.standard().withCeiling(Duration.ofMinutes(70));
        RuleSettings best = new SettingsFit(days, CLUMSY, new Asked(List.of(besides), 30)).best();
        assertThat(best).isEqualTo(besides).isNotEqualTo(new SettingsFit(days, CLUMSY, Asked.usual()).best());
        assertThatIllegalArgumentException().isThrownBy(() -> new Asked(List.of(besides), 0));
    }

    @Test
    void promises_are_judged_over_as_many_days_as_asked() {
        List<StaffedDay> days = invented(24, 3, 100);
        RuleSettings standard = RuleSettings.standard();
        double month = new InventedMonths(days, standard, 30).worth(standard);
        assertThat(new InventedMonths(days, standard, 5).worth(standard)).isNotEqualTo(month);
        assertThat(new SettingsFit(days, standard, Asked.usual()).worth(standard))
                .isEqualTo(month);
    }

    @Test
    void settings_in_force_are_kept_for_others_that_are_hardly_better() {
        List<StaffedDay> days = invented(24, 3, 100);
        SettingsFit fit = new SettingsFit(days, CLUMSY, Asked.usual());
        RuleSettings best = fit.best();
        List<RuleSettings> nearly = IntStream.rangeClosed(20, 70)
                .mapToObj(minutes -> best.withCeiling(Duration.ofMinutes(minutes)))
                .filter(each -> fit.worth(each) < fit.worth(best) && fit.worth(each) > fit.worth(best) - 0.05)
                .toList();
        assertThat(nearly).isNotEmpty();
        assertThat(new SettingsFit(days, nearly.get(0), Asked.usual()).best()).isEqualTo(nearly.get(0));
    }

    @Test
    void many_days_are_invented_where_few_visitors_come_and_never_too_few_or_too_many() {
        assertThat(SettingsFit.days(300)).isEqualTo(1_000);
        assertThat(SettingsFit.days(0)).isEqualTo(4_000);
        assertThat(SettingsFit.days(100_000)).isEqualTo(24);
    }

    @Test
    void a_month_is_put_together_from_its_days_with_the_longest_wait_of_all() {
        GroupedDay calm = new GroupedDay(RuleSettings.standard().targets(), 12 * HOUR);
        GroupedDay busy = new GroupedDay(RuleSettings.standard().targets(), 12 * HOUR);
        calm.started(visit(VisitorClass.WALK_IN, 9 * HOUR), 0, 9 * HOUR + 10 * MINUTE);
        calm.started(visit(VisitorClass.APPOINTMENT, 9 * HOUR), 0, 9 * HOUR);
        busy.started(visit(VisitorClass.WALK_IN, 9 * HOUR), 0, 9 * HOUR + 50 * MINUTE);
        busy.left(visit(VisitorClass.APPOINTMENT, 9 * HOUR), 9 * HOUR + 5 * MINUTE);
        MonthFigures month = MonthFigures.of(new GroupedDay[] {calm, busy}, new int[] {0, 0, 1, 0});
        assertThat(month.missed()).isEqualTo(2 / 8.0);
        assertThat(month.unpunctual()).isEqualTo(1 / 4.0);
        assertThat(month.mean()).isEqualTo((3 * 10 + 50 + 5) / 8.0);
        assertThat(month.longest()).isEqualTo((3 * 10 + 50) / 4.0);
        assertThat(month.longestEver()).isEqualTo(50);
    }

    @Test
    void one_in_a_hundred_waits_longer_than_the_last_percentile() {
        GroupedDay day = new GroupedDay(RuleSettings.standard().targets(), 12 * HOUR);
        for (int minutes = 0; minutes <= 100; minutes++) {
            day.started(visit(VisitorClass.PRIORITY, 9 * HOUR), 0, 9 * HOUR + minutes * MINUTE);
        }
        assertThat(MonthFigures.of(new GroupedDay[] {day}, new int[] {0}).p99()).isBetween(98.5, 99.5);
    }

    private static QueuedVisit visit(VisitorClass visitorClass, long arrival) {
        return QueuedVisit.waiting(1, 0, visitorClass, arrival, arrival);
    }

    @Test
    void every_promise_broken_costs_and_every_promise_kept_with_room_is_safe() {
        MonthFigures usual = new MonthFigures(10, 60, 0.2, 0.3, 0.2, 60, 120);
        MonthFigures polyvalent = new MonthFigures(5, 30, 0.05, 0.05, 0.05, 30, 50);
        Promise.Rivals rules = new Promise.Rivals(usual, usual, usual, polyvalent);
        MonthFigures ours = new MonthFigures(8, 50, 0.12, 0.15, 0.1, 45, 80);
        double safe = new PromiseScore(ours, rules).worth();
        assertThat(safe).isBetween(1.31, 1.3201);
        assertThat(broken()).allSatisfy(worse -> assertThat(new PromiseScore(worse, rules).worth())
                .isLessThan(0.15));
    }

    private static List<MonthFigures> broken() {
        double[] figures = {8, 50, 0.12, 0.15, 0.1, 45, 80};
        double[] tooMuch = {11, 90, 0.19, 0.24, 0.19, 65, 115};
        return IntStream.range(0, figures.length)
                .mapToObj(each -> {
                    double[] f = figures.clone();
                    f[each] = tooMuch[each];
                    return new MonthFigures(f[0], f[1], f[2], f[3], f[4], f[5], f[6]);
                })
                .toList();
    }
}
