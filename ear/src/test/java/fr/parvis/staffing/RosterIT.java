package fr.parvis.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.staffing.BreakMoves.Place;
import fr.parvis.staffing.boundary.RosterReading;
import fr.parvis.staffing.boundary.RosterSetup;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.AsManagerOfNowhere;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterIT extends InServer {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
    private static final LocalDate NEXT_TUESDAY = TUESDAY.plusDays(7);
    private static final LocalTime TEN_FIFTEEN = LocalTime.of(10, 15);

    @EJB
    private RosterSetup setup;

    @EJB
    private SiteSetup sites;

    @EJB
    private RosterReading reading;

    @EJB
    private BreakMoves breaks;

    @EJB
    private AsAdministrator as;

    @EJB
    private AsManagerOfNowhere asManager;

    private TestSite site;

    @BeforeEach
    void plan_every_tuesday() throws Exception {
        MovableClock.stopAt(Instant.parse("2026-11-23T09:00:00Z"));
        site = TestSite.with(database, 1, 2);
        run(() -> setup.everyWeek(site.id, DayOfWeek.TUESDAY, counter(0), List.of(morning(0), afternoon(0))));
        run(() -> setup.everyWeek(site.id, DayOfWeek.TUESDAY, counter(1), List.of(morning(1))));
    }

    @Test
    void a_date_follows_its_weekday_until_it_is_planned_apart() throws Exception {
        run(() -> setup.onDay(site.id, TUESDAY, counter(0), List.of(afternoon(0))));

        assertThat(planned(TUESDAY))
                .containsExactly(PlannedShift.at(counter(0), afternoon(0)), PlannedShift.at(counter(1), morning(1)));
        assertThat(planned(NEXT_TUESDAY)).hasSize(3);

        run(() -> setup.asUsual(site.id, TUESDAY, counter(0)));
        assertThat(planned(TUESDAY)).isEqualTo(planned(NEXT_TUESDAY));
    }

    @Test
    void nobody_is_planned_on_a_day_on_which_the_site_stays_shut() throws Exception {
        run(() -> sites.closeOn(site.id, TUESDAY, "Férié"));

        assertThat(planned(TUESDAY)).isEmpty();
    }

    @Test
    void a_moved_break_is_an_exception_of_the_day_and_can_be_taken_back() throws Exception {
        long move = as.call(() -> breaks.moveBreak(site.id, new Place(counter(0), TUESDAY, TEN_FIFTEEN), 20));

        assertThat(planned(TUESDAY).get(0).breaks())
                .containsExactly(new Break(LocalTime.of(10, 35), LocalTime.of(10, 50)));
        assertThat(planned(NEXT_TUESDAY).get(0).breaks().get(0).from()).isEqualTo(TEN_FIFTEEN);

        assertThat(as.call(() -> breaks.takeBack(site.id, move))).isTrue();
        assertThat(as.call(() -> breaks.takeBack(site.id, move))).isFalse();
        assertThat(planned(TUESDAY)).isEqualTo(planned(NEXT_TUESDAY));
        assertThat(site.number("select count(*) from counter_plan where site_id = ? and day is not null", site.id))
                .isZero();
    }

    @Test
    void a_break_that_would_leave_its_shift_stays_where_it_was() throws Exception {
        refused(
                RosterProblem.BREAK_OUTSIDE,
                () -> breaks.moveBreak(site.id, new Place(counter(0), TUESDAY, TEN_FIFTEEN), 100));
        refused(
                RosterProblem.NOT_PLANNED,
                () -> breaks.moveBreak(site.id, new Place(counter(0), TUESDAY, LocalTime.NOON), 10));

        assertThat(planned(TUESDAY)).isEqualTo(planned(NEXT_TUESDAY));
    }

    @Test
    void an_absent_agent_leaves_every_counter_of_that_day_only() throws Exception {
        assertThat(as.call(() -> setup.absent(site.id, agent(0), TUESDAY))).isEqualTo(2);

        assertThat(planned(TUESDAY)).containsExactly(PlannedShift.at(counter(1), morning(1)));
        assertThat(planned(NEXT_TUESDAY)).hasSize(3);
        refused(RosterProblem.NOT_PLANNED, () -> setup.absent(site.id, agent(0), TUESDAY));
    }

    @Test
    void a_copied_week_is_planned_as_the_other_one() throws Exception {
        run(() -> setup.onDay(site.id, TUESDAY, counter(0), List.of(afternoon(1))));
        run(() -> setup.onDay(site.id, TUESDAY, counter(1), List.of(morning(0))));

        run(() -> setup.copyWeek(site.id, TUESDAY, NEXT_TUESDAY));

        assertThat(planned(NEXT_TUESDAY)).isEqualTo(planned(TUESDAY)).hasSize(2);
        refused(RosterProblem.SAME_WEEK, () -> {
            setup.copyWeek(site.id, TUESDAY, TUESDAY.plusDays(2));
            return null;
        });
    }

    @Test
    void a_plan_that_cannot_be_leaves_the_old_one() throws Exception {
        List<PlannedShift> before = planned(TUESDAY);
        refused(RosterProblem.AGENT_TWICE, plan(TUESDAY, counter(1), morning(0)));
        refused(RosterProblem.SHIFTS_OVERLAP, plan(TUESDAY, counter(1), morning(1), shift("11:00", "13:00", null)));
        refused(RosterProblem.COUNTER_UNKNOWN, plan(TUESDAY, -1, morning(1)));
        refused(RosterProblem.AGENT_UNKNOWN, plan(TUESDAY, counter(1), shift("08:30", "12:00", -1L)));
        refused(RosterProblem.DAY_PAST, plan(LocalDate.parse("2026-11-22"), counter(1), morning(1)));
        refused(
                RosterProblem.HOUR_MISSING,
                plan(LocalDate.parse("2027-03-28"), counter(1), shift("02:30", "05:00", null)));

        assertThat(planned(TUESDAY)).isEqualTo(before);
    }

    @Test
    void a_weekday_is_not_planned_against_a_date_planned_apart() throws Exception {
        run(() -> setup.onDay(site.id, TUESDAY, counter(1), List.of(afternoon(1))));

        refused(RosterProblem.AGENT_TWICE, () -> {
            setup.everyWeek(site.id, DayOfWeek.TUESDAY, counter(0), List.of(afternoon(1)));
            return null;
        });
        assertThat(planned(NEXT_TUESDAY)).hasSize(3);
    }

    @Test
    void nobody_plans_a_site_to_which_they_do_not_belong() {
        assertThatThrownBy(() -> asManager.call(() -> {
                    setup.onDay(site.id, TUESDAY, counter(0), List.of());
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> asManager.call(() -> reading.on(site.id, TUESDAY)))
                .isInstanceOf(EJBAccessException.class);
    }

    private Callable<Void> plan(LocalDate day, long counter, Shift... shifts) {
        return () -> {
            setup.onDay(site.id, day, counter, List.of(shifts));
            return null;
        };
    }

    private void refused(RosterProblem problem, Callable<?> planning) {
        assertThatThrownBy(() -> as.call(planning::call))
                .isInstanceOfSatisfying(
                        RosterRefused.class, why -> assertThat(why.problem()).isEqualTo(problem));
    }

    private void run(Runnable planning) throws Exception {
        as.call(() -> {
            planning.run();
            return null;
        });
    }

    private List<PlannedShift> planned(LocalDate day) throws Exception {
        return as.call(() -> reading.on(site.id, day));
    }

    private long counter(int number) {
        return site.counters.get(number);
    }

    private long agent(int number) {
        return site.agents.get(number);
    }

    private Shift morning(int agent) {
        return new Shift(
                LocalTime.of(8, 30),
                LocalTime.NOON,
                agent(agent),
                List.of(new Break(TEN_FIFTEEN, LocalTime.of(10, 30))));
    }

    private Shift afternoon(int agent) {
        return shift("13:30", "17:00", agent(agent));
    }

    private static Shift shift(String from, String to, Long agent) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to), agent, List.of());
    }
}
