package fr.parvis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.learning.boundary.NightlyLearning;
import fr.parvis.learning.boundary.ServiceChecks;
import fr.parvis.learning.boundary.ServiceChecks.Word;
import fr.parvis.learning.boundary.ServiceToCheck;
import fr.parvis.queueing.arrival.law.LogLogisticPatience;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearningIT extends InServer {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @EJB
    private NightlyLearning nights;

    @EJB
    private ServiceChecks checks;

    @Inject
    private Learnings learnings;

    @EJB
    private AsAdministrator manager;

    private TestSite site;
    private int rank;

    @BeforeEach
    void open_a_site() throws Exception {
        MovableClock.stopAt(at(TUESDAY, 18, 0));
        site = TestSite.with(database, 2, 1);
    }

    @Test
    void days_written_into_the_past_are_learnt_though_the_night_was_over() throws Exception {
        visit(TUESDAY, 9, 20);
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 2, 30));
        assertThat(nights.learn(site.id)).isEqualTo(1);
        for (int visit = 0; visit < 9; visit++) {
            visit(TUESDAY.minusDays(1), 9, 20);
        }

        assertThat(nights.learnSince(site.id, TUESDAY.minusDays(1))).isEqualTo(2);
        assertThat(count()).as("nine visits of a night more, and one").isCloseTo(9 * 0.98 + 1, within(1e-9));
        assertThat(nights.learnSince(site.id, TUESDAY.plusDays(1))).isZero();
    }

    @Test
    void a_night_learns_the_day_that_is_over_once_and_not_before_two_o_clock() throws Exception {
        for (int visit = 0; visit < 10; visit++) {
            visit(TUESDAY, 9, 20);
        }
        long gone = visit(TUESDAY, 9, 40);
        site.run("update ticket set status = 'LEFT', first_called_at = null where id = ?", gone);
        site.run("delete from ticket_period where ticket_id = ?", gone);
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 1, 30));
        assertThat(nights.learn(site.id)).isZero();
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 2, 30));

        assertThat(nights.learn(site.id)).isEqualTo(1);
        assertThat(mean()).isEqualTo(Duration.ofMinutes(15));
        assertThat(learnings.of(site.id).patience().left()).isEqualTo(1);
        assertThat(learnings.of(site.id).patience().expected())
                .as("forty minutes of somebody who left, the others were called at once")
                .isCloseTo(LogLogisticPatience.expected(40 * 60_000), within(1e-9));
        assertThat(nights.learn(site.id)).isZero();
        assertThat(mean()).isEqualTo(Duration.ofMinutes(15));
        assertThat(learnings.of(site.id).arrivals().expected(DayOfWeek.TUESDAY, 18))
                .isEqualTo(11);
        assertThat(learnings.of(site.id).shares().get(site.motifs.get(0))).isCloseTo(21 / 31.0, within(1e-9));
    }

    @Test
    void two_nodes_that_wake_together_learn_a_day_once() throws Exception {
        for (int visit = 0; visit < 10; visit++) {
            visit(TUESDAY, 9, 20);
        }
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 3, 0));
        List<Integer> learnt = Together.run(4, thread -> () -> nights.learn(site.id));

        assertThat(learnt).containsExactlyInAnyOrder(1, 0, 0, 0);
        assertThat(mean()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void days_without_server_are_caught_up_one_after_the_other() throws Exception {
        visit(TUESDAY, 9, 20);
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 3, 0));
        nights.learn(site.id);
        visit(TUESDAY.plusDays(1), 9, 30);
        visit(TUESDAY.plusDays(3), 9, 30);
        MovableClock.stopAt(at(TUESDAY.plusDays(5), 3, 0));

        assertThat(nights.learn(site.id)).isEqualTo(2);
        double faded = Math.pow(0.98, 4) + Math.pow(0.98, 3) + 0.98;
        assertThat(learnings.of(site.id).services().get(site.motifs.get(0)).count())
                .isCloseTo(faded, within(1e-6));
        assertThat(learnings.of(site.id).until()).isEqualTo(TUESDAY.plusDays(4));
    }

    @Test
    void a_forgotten_end_is_flagged_left_out_and_learnt_once_it_was_corrected() throws Exception {
        visit(TUESDAY, 9, 12);
        visit(TUESDAY, 10, 150);
        MovableClock.stopAt(at(TUESDAY, 17, 0));
        assertThat(nights.doubt(site.id)).isEqualTo(1);
        assertThat(nights.doubt(site.id)).isZero();
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 3, 0));
        nights.learn(site.id);
        assertThat(count()).isCloseTo(1, within(1e-9));
        ServiceToCheck check = list().get(0);
        assertThat(check.cause()).isEqualTo(CheckCause.TOO_LONG);
        assertThat(check.lasted()).isEqualTo(Duration.ofMinutes(150));
        UUID press = UUID.randomUUID();

        assertThat(correct(check, press, CorrectionKind.TYPED, 14)).isTrue();
        assertThat(correct(check, press, CorrectionKind.TYPED, 14)).isTrue();
        assertThat(correct(check, UUID.randomUUID(), CorrectionKind.USUAL, 0)).isFalse();
        MovableClock.stopAt(at(TUESDAY.plusDays(2), 3, 0));
        nights.learn(site.id);
        assertThat(count()).isCloseTo(1.98, within(1e-9));
        assertThat(list()).isEmpty();
        assertThat(site.number(
                        "select count(*) from audit_entry where site_id = ? and action = 'service-corrected'", site.id))
                .isEqualTo(1);
        MovableClock.stopAt(at(TUESDAY.plusDays(3), 3, 0));
        nights.learn(site.id);
        assertThat(count()).isCloseTo(1.98 * 0.98, within(1e-9));
    }

    @Test
    void who_was_never_ended_and_who_was_left_by_a_silent_counter_are_to_be_checked() throws Exception {
        long forgotten = visit(TUESDAY, 9, 12);
        site.run("update ticket_period set ended_at = null where ticket_id = ? and status = 'SERVING'", forgotten);
        visit(TUESDAY, 10, 12);
        site.run(
                "insert into counter_session (id, site_id, counter_id, agent_id, state, opened_at, idle_since, last_seen_at,"
                        + " closed_at, closed_by) values (nextval('staff_seq'), ?, ?, ?, 'CLOSED', ?::timestamptz,"
                        + " ?::timestamptz, ?::timestamptz, ?::timestamptz, 'LOST')",
                site.id,
                site.counters.get(0),
                site.agents.get(0),
                at(TUESDAY, 9, 0).toString(),
                at(TUESDAY, 9, 0).toString(),
                at(TUESDAY, 10, 0).toString(),
                at(TUESDAY, 10, 12).toString());
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 3, 0));
        nights.learn(site.id);

        assertThat(count()).isZero();
        assertThat(list())
                .extracting(ServiceToCheck::cause)
                .containsExactlyInAnyOrder(CheckCause.NEVER_ENDED, CheckCause.COUNTER_LOST);
        assertThat(list()).extracting(ServiceToCheck::mayBeExact).containsOnly(false);
        assertThat(correct(list().get(0), UUID.randomUUID(), CorrectionKind.EXACT, 0))
                .isFalse();
        assertThat(correct(list().get(0), UUID.randomUUID(), CorrectionKind.TYPED, 900))
                .isFalse();
    }

    @Test
    void appointments_teach_how_they_are_kept() throws Exception {
        for (int booked = 0; booked < 50; booked++) {
            site.book(site.motifs.get(0), at(TUESDAY, 9, booked));
        }
        MovableClock.stopAt(at(TUESDAY.plusDays(1), 3, 0));
        visit(TUESDAY, 9, 12);
        nights.learn(site.id);

        assertThat(learnings.of(site.id).appointments().punctuality().noShow())
                .isCloseTo((6 + 50) / 100.0, within(1e-9));
    }

    private List<ServiceToCheck> list() throws Exception {
        return manager.call(() -> checks.list(site.id, site.agents.get(0)));
    }

    private boolean correct(ServiceToCheck check, UUID request, CorrectionKind kind, int minutes) throws Exception {
        return manager.call(
                () -> checks.correct(site.id, check.id(), new Word(request, site.agents.get(0), kind, minutes)));
    }

    private Duration mean() {
        return learnings.of(site.id).services().get(site.motifs.get(0)).mean();
    }

    private double count() {
        return learnings.of(site.id).services().get(site.motifs.get(0)).count();
    }

    /** A walk-in who comes at an hour and is served at once, for some minutes. @return the ticket */
    private long visit(LocalDate day, int hour, int minutes) throws SQLException {
        rank++;
        long motif = site.motifs.get(0);
        long ticket = site.number("select nextval('ticket_seq')");
        String from = at(day, hour, 0).toString();
        String to = at(day, hour, 0).plus(Duration.ofMinutes(minutes)).toString();
        site.run(
                "insert into ticket (id, site_id, day, series, rank, link, request_id, motif_id, visitor_class, language,"
                        + " status, arrived_at, reference_at, first_called_at, since, moved_at) values (?, ?, ?::date, 'A', ?, ?, ?, ?,"
                        + " 'WALK_IN', 'fr', 'FINISHED', ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz,"
                        + " ?::timestamptz)",
                ticket,
                site.id,
                day.toString(),
                rank,
                "link-" + ticket,
                UUID.randomUUID(),
                motif,
                from,
                from,
                from,
                to,
                to);
        site.run(
                "insert into ticket_period (id, ticket_id, site_id, day, status, motif_id, counter_id, agent_id, began_at,"
                        + " ended_at) values (nextval('period_seq'), ?, ?, ?::date, 'SERVING', ?, ?, ?, ?::timestamptz,"
                        + " ?::timestamptz)",
                ticket,
                site.id,
                day.toString(),
                motif,
                site.counters.get(0),
                site.agents.get(0),
                from,
                to);
        return ticket;
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, 0).plusMinutes(minute).atZone(PARIS).toInstant();
    }
}
