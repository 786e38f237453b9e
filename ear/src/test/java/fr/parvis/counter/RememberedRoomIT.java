package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.MyDesk;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server remembers of a room is believed only while the room is so. */
class RememberedRoomIT extends InServer {
    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private Serving serving;

    @EJB
    private MyDesk myDesk;

    private TestSite site;

    @BeforeEach
    void open_a_site_and_let_the_server_remember_it() throws Exception {
        site = TestSite.with(database, 2, 8);
        for (int counter = 0; counter < 8; counter++) {
            long agent = agent(counter);
            long where = site.counters.get(counter);
            as.call(() -> desk.open(Press.once(agent), where));
        }
        assertThat(next(0).result()).isEqualTo(DeskResult.NOBODY_WAITING);
    }

    @Test
    void who_left_at_the_database_is_not_called() throws Exception {
        long first = arrive(0);
        long second = arrive(0);
        assertThat(shownNext(0)).isEqualTo(first);
        site.run("update ticket set status = 'LEFT' where id = ?", first);

        assertThat(shownNext(0)).isEqualTo(second);
        assertThat(next(0).ticketId()).isEqualTo(second);
    }

    @Test
    void a_skill_that_is_taken_away_counts_at_the_next_press() throws Exception {
        arrive(0);
        assertThat(shownNext(0)).isNotNull();
        site.run("delete from counter_motif where counter_id = ? and motif_id = ?", site.counters.get(0), motif(0));

        assertThat(next(0).result()).isEqualTo(DeskResult.NOBODY_WAITING);
        site.run("delete from agent_motif where agent_id = ? and motif_id = ?", agent(1), motif(0));
        assertThat(next(1).result()).isEqualTo(DeskResult.NOBODY_WAITING);
        assertThat(next(2).result()).isEqualTo(DeskResult.DONE);
    }

    @Test
    void whatever_a_press_decides_on_counts_the_room_up() throws Exception {
        long ticket = arrive(0);
        counted("update ticket set reference_at = reference_at - interval '1 minute' where id = ?", ticket);
        counted("insert into agent_language (agent_id, language) values (?, 'ar')", agent(0));
        counted("update agent set display_name = 'Somebody else' where id = ?", agent(0));
        counted("update counter set active = false where id = ?", site.counters.get(0));
        counted("update counter set label = 'Guichet 99' where id = ?", site.counters.get(0));
        counted(
                "update counter_session set idle_since = idle_since - interval '1 minute' where agent_id = ?",
                agent(0));
        counted(
                "insert into opened_motif (id, site_id, day, counter_id, motif_id, opened_at)"
                        + " values (nextval('staff_seq'), ?, current_date, ?, ?, now())",
                site.id,
                site.counters.get(0),
                motif(0));
        counted("delete from counter_motif where counter_id = ?", site.counters.get(0));
        counted("delete from ticket where id = ?", ticket);
        long before = room();
        as.call(() -> desk.heartbeat(agent(3)));
        assertThat(room()).isEqualTo(before);
    }

    @Test
    void one_order_that_fails_keeps_no_other_back() throws Exception {
        long[] mine = new long[4];
        for (int counter = 0; counter < 4; counter++) {
            arrive(0);
            mine[counter] = next(counter).ticketId();
        }
        Together.run(40, thread -> () -> {
            if (thread % 10 == 0) {
                assertThatThrownBy(() -> as.call(
                                () -> serving.transferToMotif(Press.once(agent(thread / 10)), mine[thread / 10], -1)))
                        .isNotNull();
            } else {
                arrive(1);
            }
            return null;
        });

        assertThat(site.texts("select rank from ticket where site_id = ? order by rank", site.id))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList());
        assertThat(site.number("select count(*) from ticket where site_id = ? and status = 'CALLED'", site.id))
                .isEqualTo(4);
    }

    @Test
    void eight_counters_and_their_visitors_at_once_leave_every_count_exact() throws Exception {
        Together.run(8, thread -> () -> {
            for (int visit = 0; visit < 12; visit++) {
                arrive(visit % 2);
                DeskAnswer called = next(thread);
                if (called.result() == DeskResult.DONE) {
                    long ticket = called.ticketId();
                    as.call(() -> serving.start(Press.once(agent(thread)), ticket));
                    as.call(() -> serving.finish(Press.once(agent(thread)), new Finish(ticket, Outcome.ANSWERED)));
                }
            }
            return null;
        });
        long served = site.number("select count(*) from ticket where site_id = ? and status = 'FINISHED'", site.id);

        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(96);
        assertThat(site.number("select count(distinct ticket_id) from counter_call where site_id = ?", site.id))
                .isEqualTo(served);
        assertThat(site.number("select count(*) from counter_call where site_id = ?", site.id))
                .isEqualTo(served);
        assertThat(site.number("select count(*) from ticket_period where site_id = ? and ended_at is null", site.id))
                .isEqualTo(96);
        assertThat(site.number(
                        "select count(*) from audit_entry where site_id = ? and action like 'ticket.%'", site.id))
                .isEqualTo(96 + 3 * served);
        assertThat(site.number("select (tally -> 'ranks' ->> 'A')::int from reception_day where site_id = ?", site.id))
                .isEqualTo(96);
    }

    private void counted(String sql, Object... values) throws SQLException {
        long before = room();
        site.run(sql, values);
        assertThat(room()).as(sql).isGreaterThan(before);
    }

    private long room() throws SQLException {
        return site.number("select room from reception_day where site_id = ?", site.id);
    }

    private Long shownNext(int counter) throws Exception {
        var next = as.call(() -> myDesk.view(agent(counter))).orElseThrow().next();
        return next == null ? null : next.visitor().ticketId();
    }

    private DeskAnswer next(int counter) throws Exception {
        return as.call(() -> calling.next(Press.once(agent(counter)), null));
    }

    private long arrive(int motif) throws Exception {
        TakeTicket order =
                new TakeTicket(UUID.randomUUID(), new Issuer(site.id, 'A'), motif(motif), "fr", false, Set.of());
        return ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket().id();
    }

    private long motif(int index) {
        return site.motifs.get(index);
    }

    private long agent(int index) {
        return site.agents.get(index);
    }
}
