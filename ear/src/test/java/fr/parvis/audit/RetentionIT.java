package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.audit.boundary.Retention;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.Press;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.entity.Outcome;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Works years before the days of the other tests, whose visits it must not forget. */
class RetentionIT extends InServer {
    @EJB
    private Retention retention;

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
