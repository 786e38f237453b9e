package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.TicketFollowing;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The counts on the day's row against the tickets, through whatever happens, midnights included. */
class DayTallyIT extends InServer {
    private static final Instant EVENING = Instant.parse("2026-03-02T22:40:00Z");
    private static final int DEEDS = 120;

    @EJB
    private CheckIn checkIn;

    @EJB
    private TicketFollowing following;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private Serving serving;

    @EJB
    private Reordering reordering;

    private TestSite site;
    private Random random;
    private Instant now;
    private int rank = 1;

    @Test
    void the_counts_of_the_day_are_those_of_the_tickets_whatever_happens() throws Exception {
        for (String midnight : List.of("CLOSE", "KEEP")) {
            for (int seed = 1; seed <= 3; seed++) {
                now = EVENING;
                MovableClock.stopAt(now);
                site = TestSite.with(database, 3, 2).set("midnight_rule", midnight);
                random = new Random(seed);
                for (int agent = 0; agent < 2; agent++) {
                    open(agent);
                }
                for (int deed = 0; deed < DEEDS; deed++) {
                    now = now.plus(deed % 40 == 39 ? Duration.ofHours(24) : Duration.ofMinutes(random.nextInt(4)));
                    MovableClock.stopAt(now);
                    String done = act();
                    same(midnight + ", seed " + seed + ", after deed " + deed + ", " + done);
                }
            }
        }
    }

    @Test
    void the_morning_after_a_visitor_was_left_waiting_the_first_has_nobody_ahead_and_the_second_one() throws Exception {
        MovableClock.stopAt(EVENING);
        site = TestSite.with(database, 1, 0);
        take(null);
        MovableClock.stopAt(EVENING.plus(Duration.ofHours(10)));

        assertThat(((Issued) take(null)).ticket().ahead()).isZero();
        assertThat(((Issued) take(null)).ticket().ahead()).isEqualTo(1);
    }

    private String act() throws Exception {
        int agent = random.nextInt(2);
        long ticket = any();
        Press press = Press.once(site.agents.get(agent));
        switch (random.nextInt(15)) {
            case 0, 1, 2, 3 -> take(null);
            case 4 -> {
                take(new KioskNumber(
                        1000 + rank++, TicketLink.draw(), now.minus(Duration.ofMinutes(random.nextInt(120))), true));
                return "a ticket of a kiosk without network";
            }
            case 5, 6 -> as.call(() -> calling.next(press, null));
            case 7 -> as.call(() -> serving.start(press, ticket));
            case 8 -> as.call(() -> serving.finish(press, new Finish(ticket, Outcome.ANSWERED)));
            case 9 -> as.call(() -> serving.transferToMotif(press, ticket, motif()));
            case 10 -> as.call(() -> serving.noShow(press, ticket));
            case 11 -> {
                if (random.nextBoolean()) {
                    as.call(() -> serving.hold(press, ticket, ""));
                } else {
                    as.call(() -> serving.resume(press, ticket));
                }
            }
            case 12 ->
                as.call(() -> reordering.putBack(
                        press, site.id, ticket, Place.values()[random.nextInt(Place.values().length)]));
            case 13 -> {
                as.call(() -> reordering.correctMotif(press, site.id, ticket, motif()));
                as.call(() -> reordering.skip(press, ticket));
            }
            default -> leave(agent, press, ticket);
        }
        return "ticket " + ticket;
    }

    private void leave(int agent, Press press, long ticket) throws Exception {
        switch (random.nextInt(3)) {
            case 0 -> as.call(() -> reordering.leave(press, site.id, ticket));
            case 1 -> {
                for (String link : site.texts("select link from ticket where id = ?", ticket)) {
                    following.leave(link);
                }
            }
            default -> {
                as.call(() -> desk.close(press, false));
                open(agent);
            }
        }
    }

    private void open(int agent) throws Exception {
        as.call(() -> desk.open(Press.once(site.agents.get(agent)), site.counters.get(agent)));
    }

    /** Somebody's ticket, more often one that is still there. */
    private long any() throws Exception {
        String which = random.nextInt(3) == 0 ? "" : " and status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD')";
        List<String> all = site.texts("select id from ticket where site_id = ?" + which + " order by id", site.id);
        return all.isEmpty() ? 0 : Long.parseLong(all.get(random.nextInt(all.size())));
    }

    private long motif() {
        return site.motifs.get(random.nextInt(site.motifs.size()));
    }

    private CheckInAnswer take(KioskNumber number) throws Exception {
        TakeTicket order = new TakeTicket(
                UUID.randomUUID(),
                new Issuer(site.id, number == null ? 'A' : 'B'),
                random == null ? site.motifs.get(0) : motif(),
                "fr",
                false,
                Set.of(),
                number);
        return as.call(() -> checkIn.takeTicket(order));
    }

    private void same(String when) throws Exception {
        for (long motif : site.motifs) {
            long counted = site.number(
                    "select coalesce((tally -> 'waiting' ->> ?)::int, 0) from reception_day where site_id = ?"
                            + " order by day desc limit 1",
                    Long.toString(motif),
                    site.id);
            assertThat(counted)
                    .as(when)
                    .isEqualTo(site.number(
                            "select count(*) from ticket where site_id = ? and motif_id = ? and status = 'WAITING'",
                            site.id,
                            motif));
        }
        assertThat(site.texts(
                        "select series || rank from ticket where site_id = ?"
                                + " and status in ('WAITING', 'CALLED', 'SERVING', 'ON_HOLD')",
                        site.id))
                .as("no number shows twice: " + when)
                .doesNotHaveDuplicates();
    }
}
