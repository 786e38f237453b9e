package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.CheckInAnswer.NumberTaken;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Numbers that a kiosk gave by itself, online and without network. */
class KioskNumberIT extends InServer {
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-03T07:30:00Z");

    @EJB
    private CheckIn checkIn;

    @Test
    void number_and_link_of_the_kiosk_are_taken_as_they_are_and_the_server_goes_on_after_them() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        KioskNumber given = online(41);

        TicketView ticket = issued(take(site, UUID.randomUUID(), given));

        assertThat(ticket.number()).hasToString("B041");
        assertThat(ticket.link()).isEqualTo(given.link().value());
        assertThat(issued(take(site, UUID.randomUUID(), null)).number()).hasToString("B042");
        assertThat(issued(take(site, UUID.randomUUID(), online(12))).number()).hasToString("B012");
        assertThat(site.texts("select distinct issued_offline from ticket where site_id = ?", site.id))
                .containsExactly("f");
    }

    @Test
    void a_number_or_a_link_of_another_visitor_is_refused_and_leaves_no_trace() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        KioskNumber first = online(1);
        take(site, UUID.randomUUID(), first);

        assertThat(take(site, UUID.randomUUID(), online(1))).isInstanceOf(NumberTaken.class);
        assertThat(take(site, UUID.randomUUID(), new KioskNumber(2, first.link(), first.at(), false)))
                .isInstanceOf(NumberTaken.class);
        assertThat(site.number("select count(*) from ticket where site_id = ?", site.id))
                .isEqualTo(1);
        assertThat(site.number("select (tally -> 'ranks' ->> 'B')::int from reception_day where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void the_same_record_brought_twelve_times_at_once_is_one_ticket() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        UUID request = UUID.randomUUID();
        KioskNumber given = offline(3, Instant.now());

        List<CheckInAnswer> answers = Together.run(12, thread -> () -> take(site, request, given));

        assertThat(answers).filteredOn(Issued.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Again.class::isInstance).hasSize(11);
        assertThat(site.texts("select rank || ' ' || issued_offline from ticket where site_id = ?", site.id))
                .containsExactly("3 true");
    }

    @Test
    void what_was_told_without_network_is_booked_even_when_it_would_be_refused_now() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        site.run("update motif set daily_quota = 1, offered = false where id = ?", site.motifs.get(0));
        site.run("delete from opening_period where site_id = ?", site.id);
        Instant then = Instant.now().minusSeconds(60);

        assertThat(take(site, UUID.randomUUID(), online(1))).isInstanceOf(CheckInAnswer.SiteClosed.class);
        take(site, UUID.randomUUID(), offline(1, then));
        take(site, UUID.randomUUID(), offline(2, then.plusMillis(1)));

        assertThat(site.texts(
                        "select rank || ' ' || (arrived_at < now() - interval '50 s') from ticket where site_id = ?"
                                + " order by rank",
                        site.id))
                .containsExactly("1 true", "2 true");
    }

    @Test
    void a_kiosk_whose_clock_is_ahead_books_nobody_into_tomorrow() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(EVENING);

        take(site, UUID.randomUUID(), offline(1, MORNING));

        assertThat(site.texts(
                        "select day || ' ' || (arrived_at = timestamptz '2026-03-02T18:00:00Z') from ticket where site_id = ?",
                        site.id))
                .containsExactly("2026-03-02 true");
    }

    @Test
    void yesterdays_tickets_are_booked_into_yesterday_where_a_closing_site_has_let_the_visitors_go() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(MORNING);
        issued(take(site, UUID.randomUUID(), online(1)));

        take(site, UUID.randomUUID(), offline(1, EVENING));

        assertThat(site.texts(
                        "select day || ' ' || rank || ' ' || status || ' ' || since from ticket where site_id = ?"
                                + " order by day",
                        site.id))
                .satisfiesExactly(
                        before -> assertThat(before).startsWith("2026-03-02 1 LEFT 2026-03-02 23:00:00"),
                        now -> assertThat(now).startsWith("2026-03-03 1 WAITING"));
        assertThat(site.texts(
                        "select tally -> 'waiting' from reception_day where site_id = ? and day = '2026-03-03'",
                        site.id))
                .containsExactly("{\"" + site.motifs.get(0) + "\": 1}");
    }

    @Test
    void where_visitors_keep_their_place_yesterdays_tickets_wait_on_and_no_number_shows_twice() throws Exception {
        TestSite site = TestSite.with(database, 1, 0).set("midnight_rule", "KEEP");
        MovableClock.stopAt(MORNING);

        take(site, UUID.randomUUID(), offline(7, EVENING));
        TicketView next = issued(take(site, UUID.randomUUID(), null));

        assertThat(next.number()).hasToString("B008");
        assertThat(next.ahead()).isEqualTo(1);
        assertThat(site.texts("select day || ' ' || status from ticket where site_id = ? order by day", site.id))
                .containsExactly("2026-03-02 WAITING", "2026-03-03 WAITING");
    }

    @Test
    void a_code_used_without_network_counts_from_when_it_was_shown() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        MovableClock.stopAt(MORNING.plusSeconds(7_200));
        String code = site.book(site.motifs.get(0), MORNING);

        CheckInAnswer told = use(site, code, offline(4, MORNING.minusSeconds(600)));

        assertThat(issued(told).number()).hasToString("B004");
        assertThat(use(site, code, offline(5, MORNING))).isInstanceOf(Again.class);
        assertThat(site.texts("select status from appointment where site_id = ?", site.id))
                .containsExactly("CHECKED_IN");
        assertThat(use(site, site.book(site.motifs.get(0), MORNING), online(6)))
                .isInstanceOf(CheckInAnswer.TooLate.class);
    }

    private CheckInAnswer take(TestSite site, UUID request, KioskNumber number) throws Exception {
        TakeTicket order =
                new TakeTicket(request, new Issuer(site.id, 'B'), site.motifs.get(0), "fr", false, Set.of(), number);
        return as.call(() -> checkIn.takeTicket(order));
    }

    private CheckInAnswer use(TestSite site, String code, KioskNumber number) throws Exception {
        UseCode order = new UseCode(UUID.randomUUID(), new Issuer(site.id, 'B'), code, "fr", Set.of(), number);
        return as.call(() -> checkIn.useCode(order));
    }

    private static KioskNumber online(int rank) {
        return new KioskNumber(rank, TicketLink.draw(), Instant.EPOCH, false);
    }

    private static KioskNumber offline(int rank, Instant at) {
        return new KioskNumber(rank, TicketLink.draw(), at, true);
    }

    private static TicketView issued(CheckInAnswer answer) {
        assertThat(answer).isInstanceOf(Issued.class);
        return ((Issued) answer).ticket();
    }
}
