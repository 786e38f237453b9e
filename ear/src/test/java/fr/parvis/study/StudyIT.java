package fr.parvis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.staffing.RosterProblem;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.staffing.Shift;
import fr.parvis.staffing.boundary.RosterSetup;
import fr.parvis.study.boundary.Studies;
import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.study.boundary.StudyView;
import fr.parvis.study.control.FiguresJson;
import fr.parvis.study.control.SiteHistory;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.AsManagerOfNowhere;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site with one planned counter, where forty people came on a Tuesday, one every five minutes. */
class StudyIT extends InServer {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final StudyBase PAST = new StudyBase(StudyBase.Kind.PAST, MONDAY, 6, 40);

    /** Forty visits, waiting a minute more each, served in six minutes; the last one leaves after a quarter of an hour. */
    private static final String VISITS =
            """
            with numbered as (
              select n, nextval('ticket_seq') as id,
                     (timestamp '2026-11-10 08:30' + n * interval '5 minutes') at time zone 'Europe/Paris' as came
                from generate_series(1, 40) n),
            called as (select *, came + n * interval '1 minute' as called from numbered),
            tickets as (
              insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, language, status,
                                  arrived_at, reference_at, first_called_at, since, moved_at)
              select id, ?, date '2026-11-10', 'B', n, cast(gen_random_uuid() as text), gen_random_uuid(), ?, 'WALK_IN', 'fr',
                     case when n < 40 then 'FINISHED' else 'LEFT' end, came, came, case when n < 40 then called end, came, came
                from called)
            insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, began_at, ended_at)
            select nextval('period_seq'), id, ?, date '2026-11-10', status, ?, began, ended
              from called, lateral (values
                ('WAITING', came, case when n < 40 then called else came + interval '15 minutes' end),
                ('CALLED', called, called + interval '1 minute'),
                ('SERVING', called + interval '1 minute', called + interval '7 minutes'),
                ('FINISHED', called + interval '7 minutes', null),
                ('LEFT', came + interval '15 minutes', null)) p(status, began, ended)
             where n < 40 and status <> 'LEFT' or n = 40 and status in ('WAITING', 'LEFT')
            """;

    @EJB
    private RosterSetup roster;

    @EJB
    private StudyPlanning planning;

    @EJB
    private Studies studies;

    @Inject
    private SiteHistory history;

    @EJB
    private AsAdministrator as;

    @EJB
    private AsManagerOfNowhere asManager;

    private TestSite site;

    @BeforeEach
    void lay_a_past_week() throws Exception {
        site = TestSite.with(database, 2, 2);
        long motif = site.motifs.get(0);
        site.run(VISITS, site.id, motif, site.id, motif);
        run(() -> roster.everyWeek(site.id, DayOfWeek.TUESDAY, site.counters.get(0), List.of(allDay(0))));
    }

    @Test
    void a_second_counter_shortens_the_waits_and_the_week_is_told_as_it_was() throws Exception {
        long study = begin(PAST);
        run(() -> planning.plan(study, DayOfWeek.TUESDAY, site.counters.get(1), List.of(allDay(1))));

        StudyFigures figures = figures(study);

        assertThat(figures.past().visits()).isEqualTo(40);
        assertThat(figures.measured(Measure.MEAN_WAIT)).isEqualTo((39 * 20 + 15) / 40.0, within(1e-6));
        assertThat(figures.measured(Measure.LEFT)).isEqualTo(1);
        assertThat(figures.today().against(Measure.MEAN_WAIT, figures.wanted()))
                .satisfies(change -> assertThat(change.sure()).isTrue())
                .satisfies(change -> assertThat(change.change()).isNegative());
        assertThat(figures.wanted().visitors()).isEqualTo(40);
        assertThat(figures.counters()).isEqualTo(site.counters);
    }

    @Test
    void the_time_between_two_visitors_is_measured_where_somebody_waits_and_pauses_are_not() throws Exception {
        long counter = site.counters.get(1);
        String stay = "update ticket_period set counter_id = ?, began_at = began_at + ? * interval '1 second'"
                + " where site_id = ? and status in ('CALLED', 'SERVING')"
                + " and ticket_id in (select id from ticket where site_id = ? and rank = ?)";
        site.run(stay, counter, 0, site.id, site.id, 1);
        site.run(
                "update ticket_period set ended_at = began_at + interval '5 minutes' where site_id = ? and counter_id = ?"
                        + " and status = 'SERVING'",
                site.id,
                counter);
        assertThat(history.between(site.id, MONDAY, MONDAY.plusDays(6))).isEqualTo(Duration.ZERO);
        site.run(stay, counter, 40, site.id, site.id, 2);

        assertThat(history.between(site.id, MONDAY, MONDAY.plusDays(6)))
                .as("the first is called at 8:36, gone at 8:42; the second came at 8:40 and is called at 8:42:40")
                .isEqualTo(Duration.ofSeconds(40));
        site.run(
                "update ticket set reference_at = reference_at + interval '1 hour' where site_id = ? and rank = 2",
                site.id);
        assertThat(history.between(site.id, MONDAY, MONDAY.plusDays(6))).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_study_that_is_deleted_is_gone_though_it_runs() throws Exception {
        long study = begin(PAST);
        run(() -> studies.ask(study));
        run(() -> planning.forget(study));

        assertThat(as.call(() -> studies.find(study))).isEmpty();
        assertThat(figures(begin(PAST)).past().visits()).as("the next one runs").isEqualTo(40);
    }

    @Test
    void the_same_study_gives_the_same_figures() throws Exception {
        long first = begin(PAST);
        run(() -> planning.plan(first, DayOfWeek.TUESDAY, site.counters.get(1), List.of(allDay(1))));
        run(() -> planning.book(first, 0.3));
        StudyFigures figures = figures(first);
        long second = as.call(() -> planning.copy(first, "Encore"));

        assertThat(FiguresJson.write(figures(second))).isEqualTo(FiguresJson.write(figures));
    }

    @Test
    void a_study_whose_server_fell_silent_is_begun_anew_and_after_three_times_marked() throws Exception {
        long silent = begin(PAST);
        long broken = begin(PAST);
        String left = "update study set status = 'RUNNING', runner = 'gone', attempts = ?,"
                + " beat_at = now() - interval '2 minutes' where id = ?";
        site.run(left, 1, silent);
        site.run(left, 3, broken);

        figures(begin(PAST));

        assertThat(await(silent).progress().status()).isEqualTo(StudyStatus.DONE);
        assertThat(view(broken).progress().status()).isEqualTo(StudyStatus.INTERRUPTED);
        assertThat(figures(broken).past().visits()).isEqualTo(40);
    }

    @Test
    void a_week_without_a_visit_cannot_be_studied() throws Exception {
        long study = begin(new StudyBase(StudyBase.Kind.PAST, MONDAY.minusWeeks(1), 6, 40));
        run(() -> studies.ask(study));

        assertThat(await(study).progress().status()).isEqualTo(StudyStatus.FAILED);
        assertThat(view(study).canAsk()).isTrue();
    }

    @Test
    void a_site_with_little_history_is_studied_by_what_it_expects() throws Exception {
        long study = begin(new StudyBase(StudyBase.Kind.TYPICAL, MONDAY.plusWeeks(1), 6, 30));

        StudyFigures figures = figures(study);

        assertThat(figures.past().measured()).isFalse();
        assertThat(figures.past().visits()).isEqualTo(40);
        assertThat(figures.today().visitors()).isCloseTo(30, within(3.0));
    }

    @Test
    void half_days_without_anybody_skilled_are_told_before_the_run() throws Exception {
        long study = begin(PAST);
        long first = site.counters.get(0);
        run(() -> planning.equip(study, Map.of(first, Set.of(site.motifs.get(1)))));

        assertThat(as.call(() -> studies.outline(study)).gaps()).hasSize(1).allSatisfy(gap -> {
            assertThat(gap.day()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(gap.afternoon()).isFalse();
            assertThat(gap.motifId()).isEqualTo(site.motifs.get(0));
            assertThat(gap.visitors()).isEqualTo(40, within(1e-6));
        });
        assertThat(as.call(() -> studies.outline(begin(PAST))).gaps()).isEmpty();
    }

    @Test
    void a_roster_that_cannot_be_leaves_the_study_as_it_was() throws Exception {
        long study = begin(PAST);

        assertThatThrownBy(() -> as.call((Callable<Void>) () -> {
                    planning.plan(study, DayOfWeek.TUESDAY, site.counters.get(1), List.of(allDay(0)));
                    return null;
                }))
                .isInstanceOfSatisfying(
                        RosterRefused.class, why -> assertThat(why.problem()).isEqualTo(RosterProblem.AGENT_TWICE));
        assertThat(view(study).wanted()).isEqualTo(view(study).today());
    }

    @Test
    void a_study_is_read_by_managers_of_its_site_only() throws Exception {
        long study = begin(PAST);

        assertThatThrownBy(() -> asManager.call(() -> studies.find(study))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> asManager.call(() -> studies.of(site.id))).isInstanceOf(EJBAccessException.class);
    }

    private long begin(StudyBase base) throws Exception {
        return as.call(() -> planning.begin(site.id, "Deux guichets le mardi", base));
    }

    private StudyFigures figures(long study) throws Exception {
        run(() -> studies.ask(study));
        StudyView done = await(study);
        assertThat(done.progress().status()).isEqualTo(StudyStatus.DONE);
        return done.figures();
    }

    private StudyView await(long study) throws Exception {
        for (int look = 0; look < 300 && view(study).underWay(); look++) {
            Thread.sleep(100);
        }
        return view(study);
    }

    private StudyView view(long study) throws Exception {
        return as.call(() -> studies.find(study)).orElseThrow();
    }

    private void run(Runnable planned) throws Exception {
        as.call(() -> {
            planned.run();
            return null;
        });
    }

    private Shift allDay(int agent) {
        return new Shift(LocalTime.of(8, 30), LocalTime.of(13, 0), site.agents.get(agent), List.of());
    }
}
