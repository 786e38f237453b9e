package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.display.boundary.WallCall;
import fr.parvis.display.boundary.WallScreen;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.PaperOrders;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.statistics.boundary.TodayFigures;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MidnightIT extends InServer {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private Serving serving;

    @EJB
    private TodayFigures figures;

    @EJB
    private Reordering reordering;

    @EJB
    private WaitingRoom room;

    @EJB
    private PaperOrders papers;

    @EJB
    private WallScreen wall;

    @Test
    void at_midnight_a_closing_site_ends_the_waiting_and_starts_its_numbers_again() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        MovableClock.stopAt(at(PARIS, "2026-03-02T23:59:59.9"));
        take(site);
        take(site);
        MovableClock.stopAt(at(PARIS, "2026-03-03T00:00:00"));
        TicketView first = take(site);

        assertThat(first.number()).hasToString("A001");
        assertThat(first.ahead()).isZero();
        assertThat(site.texts("select day || ' ' || status from ticket where site_id = ? order by id", site.id))
                .containsExactly("2026-03-02 LEFT", "2026-03-02 LEFT", "2026-03-03 WAITING");
    }

    @Test
    void at_midnight_a_keeping_site_keeps_the_waiting_and_no_number_shows_twice() throws Exception {
        TestSite site = TestSite.with(database, 1, 1).set("midnight_rule", "KEEP");
        MovableClock.stopAt(at(PARIS, "2026-03-02T23:58:00"));
        TicketView kept = take(site);
        take(site);
        MovableClock.stopAt(at(PARIS, "2026-03-03T00:01:00"));
        TicketView first = take(site);

        assertThat(first.number()).hasToString("A003");
        assertThat(first.ahead()).isEqualTo(2);
        as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
        assertThat(as.call(() -> calling.next(Press.once(site.agents.get(0)), null))
                        .ticketId())
                .isEqualTo(kept.id());
    }

    @Test
    void many_pressing_across_midnight_get_numbers_of_two_days_without_a_gap() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(at(PARIS, "2026-03-02T23:59:59"));
        take(site);
        Together.run(20, thread -> () -> {
            if (thread == 10) {
                MovableClock.stopAt(at(PARIS, "2026-03-03T00:00:01"));
            }
            return take(site);
        });

        for (String day : List.of("2026-03-02", "2026-03-03")) {
            LocalDate date = LocalDate.parse(day);
            assertThat(site.number(
                            "select coalesce(max(rank), 0) - count(*) from ticket where site_id = ? and day = ?",
                            site.id,
                            date))
                    .isZero();
        }
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(21);
        assertThat(site.number(
                        "select count(*) from ticket where site_id = ? and day = date '2026-03-02' and status = 'WAITING'",
                        site.id))
                .as("nobody is left waiting in the closed day")
                .isZero();
    }

    @Test
    void overseas_the_day_turns_at_the_local_midnight() throws Exception {
        TestSite reunion = TestSite.in("Indian/Reunion", database, 1, 0);
        TestSite martinique = TestSite.in("America/Martinique", database, 1, 0);
        MovableClock.stopAt(Instant.parse("2026-03-02T20:30:00Z"));
        take(reunion);
        take(martinique);

        assertThat(reunion.texts("select day from ticket where site_id = ?", reunion.id))
                .containsExactly("2026-03-03");
        assertThat(martinique.texts("select day from ticket where site_id = ?", martinique.id))
                .containsExactly("2026-03-02");
    }

    @Test
    void on_the_nights_when_clocks_change_waits_are_real_durations_and_days_are_whole() throws Exception {
        for (String night : List.of("2026-03-29", "2026-10-25")) {
            TestSite site = TestSite.with(database, 1, 1);
            LocalDate day = LocalDate.parse(night);
            Instant beforeChange = day.atTime(1, 30).atZone(PARIS).toInstant();
            MovableClock.stopAt(beforeChange);
            TicketView ticket = take(site);
            as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
            MovableClock.stopAt(beforeChange.plus(Duration.ofMinutes(90)));
            assertThat(as.call(() -> calling.next(Press.once(site.agents.get(0)), null))
                            .result())
                    .isEqualTo(DeskResult.DONE);
            assertThat(as.call(() -> figures.of(site.id)).all().median())
                    .as("who is called but not received has no wait yet")
                    .isNull();
            as.call(() -> serving.start(Press.once(site.agents.get(0)), ticket.id()));

            assertThat(as.call(() -> figures.of(site.id)).all().median()).isEqualTo(Duration.ofMinutes(90));
            assertThat(site.texts("select day from ticket where id = ?", ticket.id()))
                    .containsExactly(night);
            MovableClock.stopAt(day.plusDays(1).atStartOfDay(PARIS).toInstant().minusMillis(1));
            assertThat(take(site).number()).hasToString("A002");
        }
    }

    @Test
    void a_server_clock_that_goes_back_makes_no_negative_wait() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        MovableClock.stopAt(at(PARIS, "2026-03-02T10:00:00"));
        TicketView ticket = take(site);
        as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
        MovableClock.stopAt(at(PARIS, "2026-03-02T09:59:30"));
        as.call(() -> calling.next(Press.once(site.agents.get(0)), null));
        as.call(() -> serving.start(Press.once(site.agents.get(0)), ticket.id()));

        assertThat(as.call(() -> figures.of(site.id)).all().median()).isZero();
        assertThat(site.number("select count(*) from ticket_period where site_id = ? and ended_at < began_at", site.id))
                .isZero();
    }

    @Test
    void a_missed_visitor_of_an_earlier_day_is_not_put_back_beside_the_same_number_of_today() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        MovableClock.stopAt(at(PARIS, "2026-03-02T15:00:00"));
        TicketView missed = take(site);
        as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
        as.call(() -> calling.next(Press.once(site.agents.get(0)), null));
        as.call(() -> serving.noShow(Press.once(site.agents.get(0)), missed.id()));
        assertThat(as.call(() -> room.search(site.id, "A1")))
                .singleElement()
                .matches(WaitingRow::canBePutBack, "can be put back the same day");
        MovableClock.stopAt(at(PARIS, "2026-03-03T09:00:00"));
        take(site);

        assertThat(as.call(() -> reordering.putBack(Press.once(site.agents.get(0)), site.id, missed.id(), Place.FIRST))
                        .result())
                .isEqualTo(DeskResult.OTHER_DAY);
        assertThat(as.call(() -> room.search(site.id, "A1")))
                .extracting(WaitingRow::ofToday, WaitingRow::canBePutBack)
                .containsExactly(tuple(true, false), tuple(false, false));
        assertThat(site.texts("select status from ticket where site_id = ? order by id", site.id))
                .containsExactly("NO_SHOW", "WAITING");
    }

    @Test
    void a_paper_is_printed_for_a_visit_of_today_only() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        MovableClock.stopAt(at(PARIS, "2026-03-02T15:00:00"));
        TicketView yesterday = take(site);
        PaperOrders.Wish wish =
                new PaperOrders.Wish(site.id, yesterday.number(), site.agents.get(0), UUID.randomUUID());
        assertThat(as.call(() -> papers.ask(wish))).isTrue();
        MovableClock.stopAt(at(PARIS, "2026-03-03T09:00:00"));

        assertThat(as.call(() -> papers.ask(
                        new PaperOrders.Wish(site.id, yesterday.number(), site.agents.get(0), UUID.randomUUID()))))
                .isFalse();
    }

    @Test
    void who_was_kept_over_midnight_and_misses_the_call_in_the_morning_is_put_back() throws Exception {
        TestSite site = TestSite.with(database, 1, 1).set("midnight_rule", "KEEP");
        MovableClock.stopAt(at(PARIS, "2026-03-02T23:50:00"));
        TicketView kept = take(site);
        MovableClock.stopAt(at(PARIS, "2026-03-03T00:10:00"));
        as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
        as.call(() -> calling.next(Press.once(site.agents.get(0)), null));
        as.call(() -> serving.noShow(Press.once(site.agents.get(0)), kept.id()));

        assertThat(as.call(() -> reordering.putBack(Press.once(site.agents.get(0)), site.id, kept.id(), Place.FIRST))
                        .result())
                .isEqualTo(DeskResult.DONE);
    }

    @Test
    void who_is_served_at_midnight_keeps_the_number_to_themselves() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        MovableClock.stopAt(at(PARIS, "2026-03-02T23:50:00"));
        TicketView served = take(site);
        as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
        as.call(() -> calling.next(Press.once(site.agents.get(0)), null));
        as.call(() -> serving.start(Press.once(site.agents.get(0)), served.id()));
        MovableClock.stopAt(at(PARIS, "2026-03-03T00:10:00"));

        assertThat(take(site).number()).hasToString("A002");
    }

    @Test
    void who_was_called_before_midnight_stays_on_the_wall_as_long_as_the_counter_has_them() throws Exception {
        for (String rule : List.of("KEEP", "CLOSE")) {
            TestSite site = TestSite.with(database, 1, 2).set("midnight_rule", rule);
            MovableClock.stopAt(at(PARIS, "2026-03-02T23:58:00"));
            TicketView served = take(site);
            TicketView called = take(site);
            for (int agent = 0; agent < 2; agent++) {
                long who = site.agents.get(agent);
                long counter = site.counters.get(agent);
                as.call(() -> desk.open(Press.once(who), counter));
                as.call(() -> calling.next(Press.once(who), null));
            }
            as.call(() -> serving.start(Press.once(site.agents.get(0)), served.id()));
            MovableClock.stopAt(at(PARIS, "2026-03-03T00:02:00"));
            take(site);

            assertThat(as.call(() -> wall.calls(site.id, null)))
                    .as(rule)
                    .filteredOn(WallCall::active)
                    .extracting(call -> "" + call.series() + call.rank())
                    .containsExactlyInAnyOrderElementsOf(rule.equals("KEEP") ? List.of("A1", "A2") : List.of("A1"));
            assertThat(called.number()).hasToString("A002");
        }
    }

    private TicketView take(TestSite site) throws Exception {
        TakeTicket order =
                new TakeTicket(UUID.randomUUID(), new Issuer(site.id, 'A'), site.motifs.get(0), "fr", false, Set.of());
        return ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket();
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
