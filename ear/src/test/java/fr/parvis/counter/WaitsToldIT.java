package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.ToldWaits;
import fr.parvis.counter.boundary.ToldWaits.Coverage;
import fr.parvis.counter.boundary.WaitEstimates;
import fr.parvis.queueing.forecast.WaitRange.Kind;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitsToldIT extends InServer {
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private WaitEstimates estimates;

    @EJB
    private ToldWaits told;

    @EJB
    private AsAdministrator manager;

    private TestSite site;

    @BeforeEach
    void open_a_site() throws Exception {
        MovableClock.stopAt(TEN);
        site = TestSite.with(database, 1, 1);
    }

    @Test
    void nobody_on_duty_is_an_unknown_wait_and_nothing_is_noted() throws Exception {
        assertThat(estimates.ofMotif(site.id, site.motifs.get(0)).kind()).isEqualTo(Kind.UNKNOWN);
        arrive();

        assertThat(noted()).isZero();
    }

    @Test
    void what_a_visitor_was_told_is_noted_and_held_against_the_wait() throws Exception {
        as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
        assertThat(estimates.ofMotif(site.id, site.motifs.get(0)).kind()).isEqualTo(Kind.UNDER_5);
        long ticket = arrive();
        assertThat(noted()).isEqualTo(1);
        assertThat(coverage()).isEqualTo(new Coverage(0, null, null));
        MovableClock.stopAt(TEN.plus(Duration.ofMinutes(9)));
        as.call(() -> desk.heartbeat(site.agents.get(0)));
        as.call(() -> desk.open(Press.once(site.agents.get(0)), site.counters.get(0)));
        assertThat(as.call(() -> calling.next(Press.once(site.agents.get(0)), null))
                        .ticketId())
                .isEqualTo(ticket);

        assertThat(coverage()).isEqualTo(new Coverage(1, 0.0, 1.0));
    }

    @Test
    void who_is_planned_later_is_counted_on_from_then_and_who_did_not_come_is_not() throws Exception {
        site.run(
                "insert into counter_plan (id, site_id, counter_id, weekday) values (nextval('staffing_seq'), ?, ?, 2)",
                site.id,
                site.counters.get(0));
        site.run(
                "insert into planned_shift (plan_id, agent_id, starts, ends)"
                        + " select id, ?, '08:00', '12:00' from counter_plan where site_id = ?",
                site.agents.get(0),
                site.id);
        assertThat(estimates.ofMotif(site.id, site.motifs.get(0)).kind()).isEqualTo(Kind.UNKNOWN);
        TestSite other = TestSite.with(database, 1, 1);
        other.run(
                "insert into counter_plan (id, site_id, counter_id, weekday) values (nextval('staffing_seq'), ?, ?, 2)",
                other.id,
                other.counters.get(0));
        other.run(
                "insert into planned_shift (plan_id, agent_id, starts, ends)"
                        + " select id, ?, '10:20', '12:00' from counter_plan where site_id = ?",
                other.agents.get(0),
                other.id);

        assertThat(estimates.ofMotif(other.id, other.motifs.get(0)).low()).contains(Duration.ofMinutes(20));
    }

    private long arrive() throws Exception {
        TakeTicket order =
                new TakeTicket(UUID.randomUUID(), new Issuer(site.id, 'A'), site.motifs.get(0), "fr", false, Set.of());
        return ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket().id();
    }

    private long noted() throws Exception {
        return site.number("select count(*) from wait_told where site_id = ?", site.id);
    }

    private Coverage coverage() throws Exception {
        return manager.call(() -> told.coverage(site.id));
    }
}
