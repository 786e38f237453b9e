package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.CallReason.ByRule;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.CounterRoom;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.DeskView;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.LostCounters;
import fr.parvis.counter.boundary.MyDesk;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.counter.entity.CallReasonColumn;
import fr.parvis.queueing.rule.Reason;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Place;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallingIT extends InServer {
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
    private CounterRoom room;

    @EJB
    private LostCounters lost;

    private TestSite site;

    @BeforeEach
    void open_a_site() throws Exception {
        site = TestSite.with(database, 2, 4);
    }

    @Test
    void twenty_counters_pressing_next_on_five_waiting_call_five_different_visitors() throws Exception {
        TestSite hall = TestSite.with(database, 1, 20);
        for (int counter = 0; counter < 20; counter++) {
            open(hall, counter);
        }
        for (int visitor = 0; visitor < 5; visitor++) {
            arrive(hall, 0);
        }
        List<DeskAnswer> answers =
                Together.run(20, thread -> () -> next(hall.agents.get(thread), UUID.randomUUID(), null));

        assertThat(answers)
                .filteredOn(answer -> answer.result() == DeskResult.DONE)
                .extracting(DeskAnswer::ticketId)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.result() == DeskResult.NOBODY_WAITING)
                .hasSize(15);
        assertThat(hall.number("select count(distinct ticket_id) from counter_call where site_id = ?", hall.id))
                .isEqualTo(5);
    }

    @Test
    void a_double_click_and_a_second_browser_call_one_visitor() throws Exception {
        open(site, 0);
        arrive(site, 0);
        arrive(site, 0);
        UUID click = UUID.randomUUID();
        List<DeskAnswer> clicks = Together.run(6, thread -> () -> next(agent(0), click, null));
        DeskAnswer secondBrowser = next(agent(0), UUID.randomUUID(), null);

        assertThat(clicks)
                .extracting(DeskAnswer::ticketId)
                .containsOnly(clicks.get(0).ticketId());
        assertThat(clicks).extracting(DeskAnswer::result).containsOnly(DeskResult.DONE);
        assertThat(secondBrowser.result()).isEqualTo(DeskResult.ALREADY_SERVING);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void finish_and_next_pressed_twice_with_two_requests_does_not_end_who_was_just_called() throws Exception {
        open(site, 0);
        arrive(site, 0);
        arrive(site, 0);
        long first = next(agent(0), UUID.randomUUID(), null).ticketId();
        start(0, first);
        Finish end = new Finish(first, Outcome.ANSWERED);
        List<DeskAnswer> presses = Together.run(2, thread -> () -> next(agent(0), UUID.randomUUID(), end));

        assertThat(presses)
                .extracting(DeskAnswer::result)
                .containsExactlyInAnyOrder(DeskResult.DONE, DeskResult.ALREADY_SERVING);
        assertThat(statuses()).containsExactlyInAnyOrder("FINISHED", "CALLED");
    }

    @Test
    void two_agents_on_one_visitor_one_wins_and_the_other_is_told_who_has_it() throws Exception {
        open(site, 0);
        open(site, 1);
        long ticket = arrive(site, 0);
        List<DeskAnswer> answers = Together.run(
                2,
                thread -> () -> as.call(() ->
                        calling.callChosen(new Press(agent(thread), UUID.randomUUID()), ticket, "vient de loin")));

        assertThat(answers)
                .filteredOn(answer -> answer.result() == DeskResult.DONE)
                .hasSize(1);
        DeskAnswer other = answers.stream()
                .filter(answer -> answer.result() == DeskResult.TAKEN)
                .findFirst()
                .orElseThrow();
        assertThat(other.by()).startsWith("Guichet ");
    }

    @Test
    void two_agents_resuming_the_same_held_visitor_one_wins() throws Exception {
        open(site, 0);
        open(site, 1);
        long ticket = arrive(site, 0);
        next(agent(0), UUID.randomUUID(), null);
        start(0, ticket);
        as.call(() -> serving.hold(Press.once(agent(0)), ticket, "Photocopie"));
        List<DeskAnswer> answers =
                Together.run(2, thread -> () -> as.call(() -> serving.resume(Press.once(agent(thread)), ticket)));

        assertThat(answers).extracting(DeskAnswer::result).containsExactlyInAnyOrder(DeskResult.DONE, DeskResult.TAKEN);
    }

    @Test
    void every_call_keeps_a_reason_from_which_the_same_visitor_wins_again() throws Exception {
        open(site, 0);
        arrive(site, 0);
        arrive(site, 1);
        long called = next(agent(0), UUID.randomUUID(), null).ticketId();
        String reason = site.texts("select reason from counter_call where ticket_id = ?", called)
                .get(0);

        Reason kept = ((ByRule) CallReasonColumn.read(reason)).reason();
        assertThat(kept.holds()).isTrue();
        assertThat(kept.winner().ticketId()).isEqualTo(called);
    }

    @Test
    void a_just_skipped_visitor_is_not_called_again_at_once_but_after_the_skip_time() throws Exception {
        open(site, 0);
        long first = arrive(site, 0);
        long second = arrive(site, 0);
        assertThat(next(agent(0), UUID.randomUUID(), null).ticketId()).isEqualTo(first);
        as.call(() -> reordering.skip(Press.once(agent(0)), first));

        assertThat(next(agent(0), UUID.randomUUID(), null).ticketId()).isEqualTo(second);
        start(0, second);
        finish(0, second);
        assertThat(next(agent(0), UUID.randomUUID(), null).result()).isEqualTo(DeskResult.NOBODY_WAITING);

        MovableClock.stopAt(Instant.now().plus(Duration.ofMinutes(3)));
        assertThat(next(agent(0), UUID.randomUUID(), null).ticketId()).isEqualTo(first);
    }

    @Test
    void a_missed_visitor_is_put_back_at_the_chosen_place() throws Exception {
        open(site, 0);
        long missed = arrive(site, 0);
        next(agent(0), UUID.randomUUID(), null);
        as.call(() -> serving.noShow(Press.once(agent(0)), missed));
        List<Long> others = new ArrayList<>();
        for (int visitor = 0; visitor < 4; visitor++) {
            others.add(arrive(site, 0));
        }
        as.call(() -> reordering.putBack(Press.once(agent(0)), site.id, missed, Place.MIDDLE));
        assertThat(queue(0)).containsExactly(others.get(0), others.get(1), missed, others.get(2), others.get(3));

        as.call(() -> calling.callChosen(Press.once(agent(0)), missed, "revenu au guichet"));
        as.call(() -> serving.noShow(Press.once(agent(0)), missed));
        as.call(() -> reordering.putBack(Press.once(agent(0)), site.id, missed, Place.FIRST));
        assertThat(queue(0).get(0)).isEqualTo(missed);

        as.call(() -> calling.callChosen(Press.once(agent(0)), missed, "revenu au guichet"));
        as.call(() -> serving.noShow(Press.once(agent(0)), missed));
        as.call(() -> reordering.putBack(Press.once(agent(0)), site.id, missed, Place.LAST));
        assertThat(queue(0).get(4)).isEqualTo(missed);
    }

    @Test
    void leaving_frees_the_counter_and_shows_its_visitor_to_colleagues() throws Exception {
        open(site, 0);
        open(site, 1);
        long served = arrive(site, 0);
        next(agent(0), UUID.randomUUID(), null);
        start(0, served);
        as.call(() -> desk.close(Press.once(agent(0)), true));

        DeskView colleague = as.call(() -> myDesk.view(agent(1))).orElseThrow();
        assertThat(colleague.held()).extracting(row -> row.ticketId()).containsExactly(served);
        assertThat(as.call(() -> room.counters(site.id)).get(0).state()).isEqualTo(SessionState.CLOSED);
        assertThat(as.call(() -> serving.resume(Press.once(agent(1)), served)).result())
                .isEqualTo(DeskResult.DONE);
    }

    @Test
    void a_silent_browser_loses_the_counter_and_its_called_visitor_waits_first_again() throws Exception {
        open(site, 0);
        open(site, 1);
        long called = arrive(site, 0);
        arrive(site, 0);
        next(agent(0), UUID.randomUUID(), null);
        MovableClock.stopAt(Instant.now());
        lost.look();
        Instant later = Instant.now();
        for (int looks = 0; looks < 12; looks++) {
            later = later.plusSeconds(10);
            MovableClock.stopAt(later);
            as.call(() -> desk.heartbeat(agent(1)));
            lost.look();
        }

        assertThat(as.call(() -> myDesk.view(agent(0)))).isEmpty();
        assertThat(as.call(() -> myDesk.view(agent(1)))).isPresent();
        assertThat(next(agent(1), UUID.randomUUID(), null).ticketId()).isEqualTo(called);
    }

    @Test
    void one_agent_a_counter_and_one_counter_an_agent() throws Exception {
        List<DeskAnswer> opened = Together.run(
                4, thread -> () -> as.call(() -> desk.open(Press.once(agent(thread)), site.counters.get(0))));
        assertThat(opened)
                .filteredOn(answer -> answer.result() == DeskResult.DONE)
                .hasSize(1);
        assertThat(opened)
                .filteredOn(answer -> answer.result() == DeskResult.TAKEN)
                .hasSize(3);

        long winner =
                site.agents.get(opened.stream().map(DeskAnswer::result).toList().indexOf(DeskResult.DONE));
        as.call(() -> desk.open(Press.once(winner), site.counters.get(1)));
        assertThat(as.call(() -> room.counters(site.id)).stream()
                        .filter(row -> row.state() == SessionState.OPEN)
                        .map(row -> row.counterId()))
                .containsExactly(site.counters.get(1));
    }

    @Test
    void a_transferred_visitor_keeps_their_time_and_goes_to_the_chosen_counter() throws Exception {
        open(site, 0);
        open(site, 1);
        long visitor = arrive(site, 0);
        next(agent(0), UUID.randomUUID(), null);
        start(0, visitor);
        as.call(() -> serving.transferToCounter(Press.once(agent(0)), visitor, site.counters.get(1)));

        assertThat(next(agent(0), UUID.randomUUID(), null).result()).isEqualTo(DeskResult.NOBODY_WAITING);
        assertThat(next(agent(1), UUID.randomUUID(), null).ticketId()).isEqualTo(visitor);
    }

    @Test
    void a_paused_counter_calls_nobody() throws Exception {
        open(site, 0);
        arrive(site, 0);
        as.call(() -> desk.pause(Press.once(agent(0)), Duration.ofMinutes(10)));
        assertThat(next(agent(0), UUID.randomUUID(), null).result()).isEqualTo(DeskResult.NOT_POSSIBLE);

        as.call(() -> desk.unpause(Press.once(agent(0))));
        assertThat(next(agent(0), UUID.randomUUID(), null).result()).isEqualTo(DeskResult.DONE);
    }

    @Test
    void history_has_no_gap_and_no_overlap_and_the_counts_of_the_day_stay_true() throws Exception {
        for (int counter = 0; counter < 4; counter++) {
            open(site, counter);
        }
        Together.run(8, thread -> () -> {
            if (thread < 4) {
                for (int visitor = 0; visitor < 10; visitor++) {
                    arrive(site, visitor % 2);
                }
            } else {
                serveWhoComes(thread - 4);
            }
            return null;
        });

        assertThat(site.number(
                        "select count(*) from ticket_period a join ticket_period b on a.ticket_id = b.ticket_id"
                                + " and a.id < b.id and tstzrange(a.began_at, a.ended_at) && tstzrange(b.began_at, b.ended_at)"
                                + " where a.site_id = ?",
                        site.id))
                .isZero();
        assertThat(site.number(
                        "select count(*) from ticket_period p where site_id = ? and ended_at is not null and not exists"
                                + " (select 1 from ticket_period n where n.ticket_id = p.ticket_id and n.began_at = p.ended_at)",
                        site.id))
                .isZero();
        long waiting = site.number("select count(*) from ticket where site_id = ? and status = 'WAITING'", site.id);
        assertThat(tallied()).isEqualTo(waiting);
    }

    private void serveWhoComes(int counter) throws Exception {
        for (int press = 0; press < 12; press++) {
            DeskAnswer answer = next(agent(counter), UUID.randomUUID(), null);
            if (answer.result() == DeskResult.DONE) {
                start(counter, answer.ticketId());
                if (press % 3 == 0) {
                    as.call(() ->
                            serving.transferToMotif(Press.once(agent(counter)), answer.ticketId(), site.motifs.get(1)));
                } else {
                    finish(counter, answer.ticketId());
                }
            }
        }
    }

    private long tallied() throws SQLException {
        return site.number(
                "select coalesce(sum(w.value::int), 0) from reception_day, jsonb_each(tally -> 'waiting') w where site_id = ?",
                site.id);
    }

    private long agent(int index) {
        return site.agents.get(index);
    }

    private void open(TestSite where, int counter) throws Exception {
        DeskAnswer answer =
                as.call(() -> desk.open(Press.once(where.agents.get(counter)), where.counters.get(counter)));
        assertThat(answer.result()).isEqualTo(DeskResult.DONE);
    }

    private long arrive(TestSite where, int motif) throws Exception {
        TakeTicket order = new TakeTicket(
                UUID.randomUUID(), new Issuer(where.id, 'A'), where.motifs.get(motif), "fr", false, Set.of());
        return ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket().id();
    }

    private DeskAnswer next(long agent, UUID request, Finish finished) throws Exception {
        return as.call(() -> calling.next(new Press(agent, request), finished));
    }

    private void start(int counter, long ticket) throws Exception {
        assertThat(as.call(() -> serving.start(Press.once(agent(counter)), ticket))
                        .result())
                .isEqualTo(DeskResult.DONE);
    }

    private void finish(int counter, long ticket) throws Exception {
        Finish end = new Finish(ticket, Outcome.ANSWERED);
        assertThat(as.call(() -> serving.finish(Press.once(agent(counter)), end))
                        .result())
                .isEqualTo(DeskResult.DONE);
    }

    private List<Long> queue(int counter) throws Exception {
        return as.call(() -> myDesk.view(agent(counter))).orElseThrow().queue().stream()
                .filter(Objects::nonNull)
                .map(row -> row.ticketId())
                .toList();
    }

    private List<String> statuses() throws SQLException {
        return site.texts("select status from ticket where site_id = ?", site.id);
    }

    private long calls() throws SQLException {
        return site.number("select count(*) from counter_call where site_id = ?", site.id);
    }
}
