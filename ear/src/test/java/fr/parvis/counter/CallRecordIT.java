package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.audit.boundary.Retention;
import fr.parvis.counter.boundary.CallCheck;
import fr.parvis.counter.boundary.CallCheck.Checked;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Place;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallRecordIT extends InServer {
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int ROUNDS = 25;

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
    private CallCheck check;

    @EJB
    private Retention retention;

    @EJB
    private AsAdministrator manager;

    private final Random random = new Random(7);
    private TestSite site;
    private Instant now;

    @BeforeEach
    void open_a_site_whose_counters_do_different_things() throws Exception {
        site = TestSite.with(database, 3, 4);
        site.run("delete from counter_motif where counter_id = ? and motif_id = ?", counter(0), site.motifs.get(2));
        site.run("delete from counter_motif where counter_id = ? and motif_id = ?", counter(1), site.motifs.get(0));
        site.run("insert into agent_language (agent_id, language) values (?, 'ar')", site.agents.get(3));
    }

    @Test
    void every_call_of_a_mixed_morning_is_found_again_from_its_record() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            go(NINE.plus(Duration.ofMinutes(3L * round)));
            arrivals(round);
            Together.run(4, counter -> () -> work(counter));
            disturb(round);
        }
        Checked checked = checked();

        assertThat(checked.calls()).isGreaterThan(2 * ROUNDS);
        assertThat(checked.same()).isEqualTo(checked.calls());
        assertThat(checked.byAgents()).isPositive();
        assertThat(site.number("select count(*) from counter_call where site_id = ? and not recall", site.id))
                .isEqualTo(checked.calls());
    }

    @Test
    void a_record_that_was_changed_is_found_out() throws Exception {
        go(NINE);
        walkIn(0, "fr", false);
        go(NINE.plusSeconds(60));
        walkIn(0, "fr", false);
        assertThat(next(0).result()).isEqualTo(DeskResult.DONE);
        assertThat(checked()).isEqualTo(new Checked(1, 1, 0));
        site.run(
                "update call_record set desk = jsonb_set(desk, '{visitors,0,arrival}', '-60000000000'::jsonb) where site_id = ?",
                site.id);

        assertThat(checked()).isEqualTo(new Checked(1, 0, 0));
    }

    @Test
    void what_old_calls_were_decided_on_is_forgotten_and_the_calls_are_not() throws Exception {
        go(NINE);
        walkIn(0, "fr", false);
        next(0);
        MovableClock.stopAt(NINE.plus(Duration.ofDays(89)));
        retention.forget();
        assertThat(records()).isEqualTo(1);
        MovableClock.stopAt(NINE.plus(Duration.ofDays(91)));

        assertThat(retention.forget().get("call-records")).isPositive();
        assertThat(records()).isZero();
        assertThat(site.number("select count(*) from counter_call where site_id = ?", site.id))
                .isEqualTo(1);
        long lines = site.number("select count(*) from audit_entry where action = 'call-records-forgotten'");
        assertThat(retention.forget().get("call-records")).isZero();
        assertThat(site.number("select count(*) from audit_entry where action = 'call-records-forgotten'"))
                .isEqualTo(lines)
                .isPositive();
    }

    private void arrivals(int round) throws Exception {
        for (int visitor = 0; visitor < 3 + round % 3; visitor++) {
            walkIn(random.nextInt(3), random.nextInt(5) == 0 ? "ar" : "fr", random.nextInt(4) == 0);
        }
        Instant hour = now.plus(Duration.ofMinutes(random.nextInt(30) - 15L));
        String code = site.book(site.motifs.get(round % 3), hour);
        as.call(() -> checkIn.useCode(new UseCode(UUID.randomUUID(), new Issuer(site.id, 'B'), code, "fr", Set.of())));
    }

    /** One counter ends its visit in one of several ways, and calls the next. */
    private Object work(int counter) throws Exception {
        long agent = site.agents.get(counter);
        DeskAnswer called = next(counter);
        if (called.result() != DeskResult.DONE) {
            return null;
        }
        long ticket = called.ticketId();
        switch ((int) (ticket % 6)) {
            case 0 -> as.call(() -> serving.noShow(Press.once(agent), ticket));
            case 1 -> as.call(() -> reordering.skip(Press.once(agent), ticket));
            case 2 -> as.call(() -> serving.transferToCounter(Press.once(agent), ticket, counter((counter + 1) % 4)));
            case 3 -> as.call(() -> calling.recall(Press.once(agent), ticket));
            default -> as.call(() -> serving.start(Press.once(agent), ticket));
        }
        as.call(() -> serving.start(Press.once(agent), ticket));
        as.call(() -> serving.finish(Press.once(agent), new Finish(ticket, Outcome.ANSWERED)));
        return null;
    }

    /** Somebody who missed the call comes back, and an agent calls somebody else than the rule would. */
    private void disturb(int round) throws Exception {
        for (String missed : site.texts("select id from ticket where site_id = ? and status = 'NO_SHOW'", site.id)) {
            Place place = Place.values()[round % 3];
            as.call(() -> reordering.putBack(Press.once(site.agents.get(0)), site.id, Long.parseLong(missed), place));
        }
        List<String> last = site.texts(
                "select id from ticket where site_id = ? and status = 'WAITING' order by arrived_at desc limit 1",
                site.id);
        if (round % 4 == 0 && !last.isEmpty()) {
            long agent = site.agents.get(2);
            long ticket = Long.parseLong(last.get(0));
            as.call(() -> calling.callChosen(Press.once(agent), ticket, "ne peut pas rester debout"));
            as.call(() -> serving.start(Press.once(agent), ticket));
            as.call(() -> serving.finish(Press.once(agent), new Finish(ticket, Outcome.ANSWERED)));
        }
    }

    /** Time passes; counters that the server closed for their silence meanwhile are opened again. */
    private void go(Instant instant) throws Exception {
        now = instant;
        MovableClock.stopAt(instant);
        for (int counter = 0; counter < 4; counter++) {
            long agent = site.agents.get(counter);
            long where = counter(counter);
            as.call(() -> desk.open(Press.once(agent), where));
            as.call(() -> desk.heartbeat(agent));
        }
    }

    private void walkIn(int motif, String language, boolean priority) throws Exception {
        TakeTicket order = new TakeTicket(
                UUID.randomUUID(), new Issuer(site.id, 'A'), site.motifs.get(motif), language, priority, Set.of());
        assertThat(as.call(() -> checkIn.takeTicket(order))).isInstanceOf(Issued.class);
    }

    private DeskAnswer next(int counter) throws Exception {
        return as.call(() -> calling.next(Press.once(site.agents.get(counter)), null));
    }

    private Checked checked() throws Exception {
        return manager.call(() -> check.day(site.id, DAY));
    }

    private long records() throws Exception {
        return site.number("select count(*) from call_record where site_id = ?", site.id);
    }

    private long counter(int index) {
        return site.counters.get(index);
    }
}
