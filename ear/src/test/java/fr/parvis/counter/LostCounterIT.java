package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.DeskView;
import fr.parvis.counter.boundary.LostCounters;
import fr.parvis.counter.boundary.LostDesk;
import fr.parvis.counter.boundary.MyDesk;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.counter.boundary.TakingBack;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose browser is silent, whose is not, and what an agent finds who comes back. */
class LostCounterIT extends InServer {
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration LOOK = Duration.ofSeconds(10);

    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private Serving serving;

    @EJB
    private Reordering reordering;

    @EJB
    private MyDesk myDesk;

    @EJB
    private LostCounters lost;

    @EJB
    private TakingBack takingBack;

    private TestSite site;
    private Instant now = NINE;

    @BeforeEach
    void two_agents_sit_down() throws Exception {
        MovableClock.stopAt(now);
        lost.look();
        site = TestSite.with(database, 1, 2);
        sit(0);
        sit(1);
    }

    @Test
    void the_absence_of_the_server_closes_no_counter_and_silence_after_it_does() throws Exception {
        pass(Duration.ofHours(2));
        lost.look();
        assertThat(has(0)).as("after two hours without a server").isTrue();
        assertThat(has(1)).isTrue();

        silence(LostCounters.SILENCE.plusSeconds(20), 1);

        assertThat(has(0)).as("silent since the server is back").isFalse();
        assertThat(has(1)).as("heard every twenty seconds").isTrue();
    }

    @Test
    void a_counter_is_kept_while_a_beat_comes_once_a_minute_and_freed_within_two_without() throws Exception {
        for (int minute = 0; minute < 5; minute++) {
            silence(Duration.ofMinutes(1));
            assertThat(as.call(() -> desk.heartbeat(agent(0))))
                    .as("minute " + minute)
                    .isTrue();
        }

        silence(Duration.ofMinutes(2).minus(LOOK));
        assertThat(has(0)).isFalse();
    }

    @Test
    void a_sign_of_life_changes_nothing_that_a_press_of_the_same_moment_relies_on() throws Exception {
        String version = "select version from counter_session where agent_id = ? and closed_at is null";
        long before = site.number(version, agent(0));
        pass(Duration.ofSeconds(20));

        assertThat(as.call(() -> desk.heartbeat(agent(0)))).isTrue();

        assertThat(site.number(version, agent(0))).isEqualTo(before);
        assertThat(site.number(
                        "select count(*) from counter_session where agent_id = ? and last_seen_at = ?",
                        agent(0),
                        Timestamp.from(now)))
                .isEqualTo(1);
    }

    @Test
    void who_was_heard_last_by_a_server_that_is_away_or_just_back_is_not_silent() throws Exception {
        site.run(
                "insert into listening_node values (?, now() - interval '1 hour', now() - interval '5 minutes')",
                node(0));
        site.run("update counter_session set heard_by = ? where agent_id = ?", node(0), agent(0));
        silence(LostCounters.SILENCE.plus(LOOK));
        assertThat(has(0)).as("its server is gone").isTrue();
        assertThat(has(1)).as("heard by this one").isFalse();

        site.run(
                "update listening_node set since = now() + interval '1 minute', until = now() + interval '1 hour' where node = ?",
                node(0));
        lost.sweep();
        assertThat(has(0)).as("its server is just back").isTrue();

        site.run("update listening_node set since = now() - interval '1 hour' where node = ?", node(0));
        lost.sweep();
        assertThat(has(0)).as("its server has listened all the time").isFalse();
    }

    @Test
    void a_server_that_never_comes_back_keeps_its_counters_for_a_quarter_of_an_hour() throws Exception {
        site.run(
                "insert into listening_node values (?, now() - interval '1 hour', now() - interval '16 minutes')",
                node(0));
        site.run("update counter_session set heard_by = ? where agent_id = ?", node(0), agent(0));
        silence(LostCounters.SILENCE.plus(LOOK));

        assertThat(has(0)).isFalse();
    }

    @Test
    void an_agent_who_comes_back_takes_the_counter_and_their_visitor_again_with_one_press() throws Exception {
        long visitor = serveAt(0);
        silence(LostCounters.SILENCE.plus(LOOK), 1);

        LostDesk told = as.call(() -> takingBack.lost(agent(0))).orElseThrow();
        assertThat(told).extracting(LostDesk::counterId, LostDesk::withVisitor).containsExactly(counter(0), true);
        Press press = Press.once(agent(0));
        DeskAnswer answer = as.call(() -> takingBack.takeBack(press));
        assertThat(answer).isEqualTo(as.call(() -> takingBack.takeBack(press))).as("pressed twice");
        assertThat(answer.result()).isEqualTo(DeskResult.DONE);
        DeskView view = as.call(() -> myDesk.view(agent(0))).orElseThrow();
        assertThat(view.current())
                .extracting(WaitingRow::ticketId, WaitingRow::status)
                .containsExactly(visitor, TicketStatus.SERVING);
        assertThat(as.call(() -> takingBack.lost(agent(0)))).isEmpty();
    }

    @Test
    void what_a_colleague_has_taken_meanwhile_stays_theirs() throws Exception {
        long visitor = serveAt(0);
        silence(LostCounters.SILENCE.plus(LOOK), 1);
        as.call(() -> serving.resume(Press.once(agent(1)), visitor));
        pass(LOOK);
        as.call(() -> serving.hold(Press.once(agent(1)), visitor, "papier"));

        assertThat(as.call(() -> takingBack.lost(agent(0))))
                .map(LostDesk::withVisitor)
                .contains(false);
        as.call(() -> desk.open(Press.once(agent(1)), counter(0)));
        assertThat(as.call(() -> takingBack.takeBack(Press.once(agent(0)))).result())
                .isEqualTo(DeskResult.TAKEN);
        as.call(() -> desk.close(Press.once(agent(1)), false));
        assertThat(as.call(() -> takingBack.takeBack(Press.once(agent(0)))).result())
                .isEqualTo(DeskResult.DONE);
        assertThat(as.call(() -> myDesk.view(agent(0))).orElseThrow().current()).isNull();
    }

    @Test
    void nobody_is_offered_a_counter_that_they_left_themselves_or_lost_on_another_day() throws Exception {
        as.call(() -> desk.close(Press.once(agent(1)), false));
        silence(LostCounters.SILENCE.plus(LOOK));
        assertThat(as.call(() -> takingBack.lost(agent(1)))).isEmpty();
        assertThat(as.call(() -> takingBack.lost(agent(0)))).isPresent();

        pass(Duration.ofDays(1));
        assertThat(as.call(() -> takingBack.lost(agent(0)))).isEmpty();
        assertThat(as.call(() -> takingBack.takeBack(Press.once(agent(0)))).result())
                .isEqualTo(DeskResult.NOT_POSSIBLE);
    }

    @Test
    void an_agent_reads_who_was_just_skipped_and_until_when() throws Exception {
        long visitor = arrive();
        as.call(() -> calling.next(Press.once(agent(0)), null));
        as.call(() -> reordering.skip(Press.once(agent(0)), visitor));

        DeskView view = as.call(() -> myDesk.view(agent(0))).orElseThrow();
        assertThat(view.next()).isNull();
        assertThat(view.later())
                .extracting(WaitingRow::ticketId, WaitingRow::notBefore)
                .containsExactly(org.assertj.core.api.Assertions.tuple(visitor, now.plus(Duration.ofMinutes(2))));
        site.run("update ticket set kept_for_counter_id = ? where id = ?", counter(1), visitor);
        assertThat(as.call(() -> myDesk.view(agent(0))).orElseThrow().later())
                .as("kept for the other counter")
                .isEmpty();
        assertThat(as.call(() -> myDesk.view(agent(1))).orElseThrow().later()).hasSize(1);

        pass(Duration.ofMinutes(2));
        site.run("update ticket set kept_for_counter_id = null where id = ?", visitor);
        DeskView then = as.call(() -> myDesk.view(agent(0))).orElseThrow();
        assertThat(then.next().visitor().ticketId()).isEqualTo(visitor);
        assertThat(then.later()).isEmpty();
    }

    /** Time passes while the server looks every ten seconds and hears only some of the agents. */
    private void silence(Duration length, int... heard) throws Exception {
        Instant end = now.plus(length);
        while (now.isBefore(end)) {
            pass(LOOK);
            for (int agent : heard) {
                as.call(() -> desk.heartbeat(agent(agent)));
            }
            lost.look();
        }
    }

    private void pass(Duration length) {
        now = now.plus(length);
        MovableClock.stopAt(now);
    }

    private void sit(int agent) throws Exception {
        assertThat(as.call(() -> desk.open(Press.once(agent(agent)), counter(agent)))
                        .result())
                .isEqualTo(DeskResult.DONE);
    }

    private boolean has(int agent) throws Exception {
        Optional<DeskView> view = as.call(() -> myDesk.view(agent(agent)));
        return view.isPresent();
    }

    private long serveAt(int agent) throws Exception {
        long visitor = arrive();
        as.call(() -> calling.next(Press.once(agent(agent)), null));
        as.call(() -> serving.start(Press.once(agent(agent)), visitor));
        return visitor;
    }

    private long arrive() throws Exception {
        TakeTicket order =
                new TakeTicket(UUID.randomUUID(), new Issuer(site.id, 'A'), site.motifs.get(0), "fr", false, Set.of());
        return ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket().id();
    }

    private String node(int agent) {
        return "gone-" + agent(agent);
    }

    private long agent(int index) {
        return site.agents.get(index);
    }

    private long counter(int index) {
        return site.counters.get(index);
    }
}
