package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.audit.boundary.ForgettingRound;
import fr.parvis.audit.boundary.Retention;
import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Works years before the days of the other tests, whose visits it must not forget. */
class RetentionIT extends InServer {
    @EJB
    private Retention retention;

    @EJB
    private ForgettingRound round;

    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private Serving serving;

    @Test
    void a_visit_is_kept_for_twenty_five_months_and_then_forgotten_with_everything_about_it() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        long ticket = visit(site, "2001-03-05T09:00:00Z");

        MovableClock.stopAt(Instant.parse("2003-04-05T03:20:00Z"));
        retention.forget();
        assertThat(site.number("select count(*) from ticket where id = ?", ticket))
                .isOne();

        MovableClock.stopAt(Instant.parse("2003-04-06T03:20:00Z"));
        retention.forget();
        for (String part : new String[] {"ticket_period", "counter_call", "wait_told"}) {
            assertThat(site.number("select count(*) from " + part + " where ticket_id = ?", ticket))
                    .as(part)
                    .isZero();
        }
        assertThat(site.number("select count(*) from ticket where id = ?", ticket))
                .isZero();
        assertThat(site.number("select count(*) from audit_entry where action = 'visits-forgotten'"
                        + " and at = timestamptz '2003-04-06 03:20:00Z'"))
                .isOne();
    }

    @Test
    void a_note_lives_until_the_night_after_and_the_visit_stays() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        long ticket = visit(site, "2004-03-05T09:00:00Z");
        site.run("update ticket set note = 'revient avec sa fille' where id = ?", ticket);

        MovableClock.stopAt(Instant.parse("2004-03-05T22:30:00Z"));
        retention.forget();
        assertThat(note(site, ticket)).isEqualTo("revient avec sa fille");
        MovableClock.stopAt(Instant.parse("2004-03-05T23:30:00Z"));
        retention.forget();
        assertThat(note(site, ticket)).as("past midnight in Paris").isEmpty();
    }

    @Test
    void old_lines_of_the_trail_and_dead_tokens_are_forgotten_and_the_others_stay() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        for (String day : new String[] {"2005-01-01", "2005-01-03"}) {
            site.run(
                    "insert into audit_entry (id, at, site_id, actor_kind, action) values"
                            + " (nextval('audit_seq'), cast(? as timestamptz), ?, 'SERVER', 'test')",
                    day + " 00:00Z",
                    site.id);
        }
        for (String end : new String[] {"2005-12-25", "2005-12-27"}) {
            site.run(
                    "insert into agent_token (id, agent_id, token_hash, created_at, expires_at) values"
                            + " (nextval('staff_seq'), ?, ?, '2005-12-01Z', cast(? as timestamptz))",
                    site.agents.get(0),
                    UUID.randomUUID().toString(),
                    end + " 00:00Z");
        }

        MovableClock.stopAt(Instant.parse("2006-01-02T03:20:00Z"));
        retention.forget();

        assertThat(site.texts(
                        "select at at time zone 'UTC' from audit_entry where site_id = ? and action = 'test'", site.id))
                .containsExactly("2005-01-03 00:00:00");
        assertThat(site.texts(
                        "select expires_at at time zone 'UTC' from agent_token where agent_id = ? and expires_at < '2006-02-01'",
                        site.agents.get(0)))
                .containsExactly("2005-12-27 00:00:00");
    }

    @Test
    void an_appointment_is_forgotten_a_week_after_its_time_and_the_visit_stays() throws Exception {
        TestSite site = TestSite.with(database, 1, 0);
        Instant ten = Instant.parse("2007-03-05T09:00:00Z");
        MovableClock.stopAt(ten);
        String came = site.book(site.motifs.get(0), ten);
        String missed = site.book(site.motifs.get(0), ten);
        UseCode order = new UseCode(UUID.randomUUID(), new Issuer(site.id, 'A'), came, "fr", Set.of());
        long ticket = ((Issued) as.call(() -> checkIn.useCode(order))).ticket().id();

        MovableClock.stopAt(Instant.parse("2007-03-12T08:00:00Z"));
        retention.forget();
        assertThat(appointments(site)).isEqualTo(2);
        MovableClock.stopAt(Instant.parse("2007-03-12T10:00:00Z"));
        retention.forget();

        assertThat(site.texts("select id from appointment where site_id = ?", site.id))
                .as("who is still here keeps theirs")
                .containsExactly(Long.toString(site.appointment(came)))
                .doesNotContain(Long.toString(site.appointment(missed)));
        site.run("update ticket set status = 'FINISHED' where id = ?", ticket);
        retention.forget();
        assertThat(appointments(site)).isZero();
        assertThat(site.texts("select appointment_at at time zone 'UTC' from ticket where id = ?", ticket))
                .containsExactly("2007-03-05 09:00:00");
    }

    @Test
    void language_and_needs_become_counts_a_week_after_a_visit() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        long arabic = visit(site, "2008-03-05T09:00:00Z");
        long french = visit(site, "2008-03-05T10:00:00Z");
        site.run("update ticket set language = 'ar', needs = 'WHEELCHAIR,BABY' where id = ?", arabic);

        MovableClock.stopAt(Instant.parse("2008-03-12T12:00:00Z"));
        retention.forget();
        assertThat(site.texts("select language from ticket where id = ?", arabic))
                .containsExactly("ar");
        MovableClock.stopAt(Instant.parse("2008-03-13T12:00:00Z"));
        retention.forget();
        retention.forget();

        assertThat(site.texts("select language || '|' || needs from ticket where id in (?, ?)", arabic, french))
                .containsExactly("und|", "und|");
        assertThat(site.texts(
                        "select month || ' ' || kind || ' ' || word || ' ' || visits from visit_count where site_id = ?"
                                + " order by kind, word",
                        site.id))
                .containsExactly(
                        "2008-03-01 LANGUAGE ar 1",
                        "2008-03-01 LANGUAGE fr 1",
                        "2008-03-01 NEED BABY 1",
                        "2008-03-01 NEED WHEELCHAIR 1");
    }

    @Test
    void orders_of_paper_go_after_a_week_and_stays_help_and_rejections_with_the_visits_of_their_time()
            throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        long ticket = visit(site, "2009-03-05T09:00:00Z");
        site.kiosk('B');
        site.run(
                "insert into paper_order (id, site_id, ticket_id, series, rank, request_id, asked_at, asked_by) values"
                        + " (nextval('call_seq'), ?, ?, 'A', 1, gen_random_uuid(), '2009-03-05 09:00Z', ?)",
                site.id,
                ticket,
                site.agents.get(0));
        site.run(
                "insert into help_request (id, site_id, device_id, request_id, asked_at) select nextval('call_seq'), site_id,"
                        + " id, gen_random_uuid(), '2009-03-05 09:00Z' from device where site_id = ?",
                site.id);
        site.run(
                "insert into rejected_record (id, site_id, device_id, request_id, kind, series, rank, issued_at, reason,"
                        + " received_at) select nextval('call_seq'), site_id, id, gen_random_uuid(), 'TICKET', 'B', 1,"
                        + " '2009-03-05 09:00Z', 'number-taken', '2009-03-05 09:00Z' from device where site_id = ?",
                site.id);
        site.run(
                "update counter_session set state = 'CLOSED', closed_at = '2009-03-05 12:00Z', closed_by = 'AGENT' where site_id = ?",
                site.id);

        MovableClock.stopAt(Instant.parse("2009-03-13T03:20:00Z"));
        retention.forget();
        assertThat(kept(site)).containsExactly("0", "1", "1", "1");
        MovableClock.stopAt(Instant.parse("2011-04-06T03:20:00Z"));
        retention.forget();
        assertThat(kept(site)).containsExactly("0", "0", "0", "0");
    }

    @Test
    void the_name_of_an_agent_who_left_is_forgotten_after_a_year_and_their_row_stays() throws Exception {
        TestSite site = TestSite.with(database, 1, 2);
        long left = site.agents.get(0);
        site.run("update agent set active = false, left_at = '2010-01-05 00:00Z' where id = ?", left);

        MovableClock.stopAt(Instant.parse("2011-01-04T03:20:00Z"));
        retention.forget();
        assertThat(name(site, left)).isEqualTo("Agent 1");
        MovableClock.stopAt(Instant.parse("2011-01-06T03:20:00Z"));
        retention.forget();

        assertThat(name(site, left)).isEqualTo("parti-" + left);
        assertThat(site.number("select count(*) from agent_site where agent_id = ?", left))
                .isZero();
        assertThat(name(site, site.agents.get(1))).isEqualTo("Agent 2");
    }

    @Test
    void a_night_is_done_once_by_whichever_node_comes_first_and_made_up_for_when_it_was_missed() throws Exception {
        TestSite site = TestSite.with(database, 1, 1);
        LocalDate night = LocalDate.of(2012, 5, 5);
        try {
            List<Boolean> claims = Together.run(6, node -> () -> round.claim(night));
            assertThat(claims).containsOnlyOnce(true);
            assertThat(round.claim(night)).as("under way").isFalse();
            MovableClock.stopAt(Instant.parse("2012-05-05T05:00:00Z"));
            site.run("update retention_round set alive_at = '2012-05-05 04:00Z' where night = '2012-05-05'");
            assertThat(round.claim(night)).as("its node was lost").isTrue();
            round.end(night);
            assertThat(round.claim(night)).isFalse();

            MovableClock.stopAt(Instant.parse("2012-05-06T12:00:00Z"));
            assertThat(retention.makeUp())
                    .as("missed at 3:20, made up for at the start")
                    .isTrue();
            assertThat(retention.makeUp()).isFalse();
            assertThat(retention.tonight()).isFalse();
            assertThat(site.number("select count(*) from retention_count where night = '2012-05-06'"))
                    .isGreaterThan(10);
        } finally {
            site.run("delete from retention_round");
        }
    }

    private static long appointments(TestSite site) throws Exception {
        return site.number("select count(*) from appointment where site_id = ?", site.id);
    }

    private static String name(TestSite site, long agent) throws Exception {
        return site.texts("select display_name from agent where id = ?", agent).get(0);
    }

    private static List<String> kept(TestSite site) throws Exception {
        List<String> counts = new ArrayList<>();
        for (String table : new String[] {"paper_order", "help_request", "rejected_record", "counter_session"}) {
            counts.add(Long.toString(site.number("select count(*) from " + table + " where site_id = ?", site.id)));
        }
        return counts;
    }

    private long visit(TestSite site, String arrival) throws Exception {
        long agent = site.agents.get(0);
        MovableClock.stopAt(Instant.parse(arrival));
        TakeTicket order =
                new TakeTicket(UUID.randomUUID(), new Issuer(site.id, 'A'), site.motifs.get(0), "fr", false, Set.of());
        long ticket =
                ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket().id();
        as.call(() -> desk.open(Press.once(agent), site.counters.get(0)));
        as.call(() -> calling.next(Press.once(agent), null));
        as.call(() -> serving.start(Press.once(agent), ticket));
        as.call(() -> serving.finish(Press.once(agent), new Finish(ticket, Outcome.ANSWERED)));
        return ticket;
    }

    private static String note(TestSite site, long ticket) throws Exception {
        return site.texts("select note from ticket where id = ?", ticket).get(0);
    }
}
