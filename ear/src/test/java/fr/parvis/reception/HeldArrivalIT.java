package fr.parvis.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Held;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.HeldArrivals;
import fr.parvis.reception.boundary.HeldArrivals.HeldRow;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a kiosk brings and nobody can believe unseen is held, told to staff, decided once, and loses nobody. */
class HeldArrivalIT extends InServer {
    private static final Instant TEN = Instant.parse("2026-03-02T09:00:00Z");

    @EJB
    private CheckIn checkIn;

    @EJB
    private HeldArrivals held;

    @EJB
    private AsAdministrator manager;

    private TestSite site;

    @BeforeEach
    void a_site() throws Exception {
        site = TestSite.with(database, 1, 1);
        MovableClock.stopAt(TEN);
    }

    @Test
    void an_arrival_of_another_year_waits_for_staff_and_one_press_books_it_now() throws Exception {
        KioskNumber given = new KioskNumber(4, TicketLink.draw(), TEN.minus(Duration.ofDays(365)), true);
        UUID request = UUID.randomUUID();

        assertThat(take(request, given)).isInstanceOf(Held.class);
        assertThat(take(request, given)).as("brought again").isInstanceOf(Held.class);
        assertThat(tickets()).isZero();
        HeldRow row = rows().get(0);
        assertThat(row.reason()).isEqualTo(Strangeness.OTHER_TIME);

        List<Optional<TicketView>> presses = Together.run(4, press -> () -> accept(row));
        assertThat(presses).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(site.texts(
                        "select series || rank || ' ' || link || ' ' || (arrived_at = timestamptz '2026-03-02 09:00Z')"
                                + " from ticket where site_id = ?",
                        site.id))
                .containsExactly("B4 " + given.link().value() + " true");
        assertThat(take(request, given)).as("brought once more").isInstanceOf(Again.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_clock_some_minutes_ahead_or_an_outage_of_a_weekend_is_believed() throws Exception {
        assertThat(take(UUID.randomUUID(), new KioskNumber(1, TicketLink.draw(), TEN.plusSeconds(3600), true)))
                .isInstanceOf(Issued.class);
        assertThat(take(UUID.randomUUID(), new KioskNumber(1, TicketLink.draw(), TEN.minus(Duration.ofDays(3)), true)))
                .isInstanceOf(Issued.class);
        assertThat(take(UUID.randomUUID(), new KioskNumber(1941, TicketLink.draw(), TEN, true)))
                .as("a terminal that lost its folder late in the evening")
                .isInstanceOf(Issued.class);
    }

    @Test
    void a_rank_far_ahead_is_held_and_does_not_move_the_series() throws Exception {
        take(UUID.randomUUID(), new KioskNumber(12, TicketLink.draw(), TEN, false));
        UUID request = UUID.randomUUID();
        KioskNumber far = new KioskNumber(900_000_000, TicketLink.draw(), TEN, false);

        CheckInAnswer answer = take(request, far);

        assertThat(((Held) answer).ticket().number()).hasToString("B900000000");
        assertThat(((Issued) take(UUID.randomUUID(), null)).ticket().number()).hasToString("B013");
        assertThat(rows()).singleElement().extracting(HeldRow::reason).isEqualTo(Strangeness.RANK_AHEAD);
        assertThat(discard(rows().get(0))).isTrue();
        assertThat(take(request, far)).as("let go, and brought again").isInstanceOf(Held.class);
        assertThat(take(request, new KioskNumber(14, far.link(), TEN, false)))
                .as("let go, and brought again in another way")
                .isInstanceOf(Held.class);
        assertThat(tickets()).isEqualTo(2);
        assertThat(site.texts(
                        "select action || ' ' || detail from audit_entry where site_id = ? and action like 'arrival-%' order by id",
                        site.id))
                .containsExactly("arrival-held RANK_AHEAD", "arrival-discarded DEVICE_FAULT");
    }

    @Test
    void more_in_a_minute_than_anybody_could_take_are_held_and_a_press_lets_them_all_go() throws Exception {
        for (int visitor = 0; visitor < 200; visitor++) {
            assertThat(take(UUID.randomUUID(), null)).isInstanceOf(Issued.class);
        }
        assertThat(take(UUID.randomUUID(), null)).isInstanceOf(Held.class);
        assertThat(take(UUID.randomUUID(), null)).isInstanceOf(Held.class);
        assertThat(manager.call(() -> held.count(site.id))).isEqualTo(2);

        MovableClock.stopAt(TEN.plusSeconds(61));
        assertThat(take(UUID.randomUUID(), null)).as("a minute later").isInstanceOf(Issued.class);
        assertThat(manager.call(() -> held.discardAll(site.id, 'B', Discard.TRIAL, site.agents.get(0))))
                .isEqualTo(2);
        assertThat(rows()).isEmpty();
        assertThat(site.number("select count(*) from held_arrival where site_id = ? and needs <> ''", site.id))
                .as("what the visitor told is gone with the decision")
                .isZero();
    }

    @Test
    void the_code_of_an_appointment_is_held_with_it_and_accepted_as_that_appointment() throws Exception {
        String code = site.book(site.motifs.get(0), TEN);
        KioskNumber old = new KioskNumber(2, TicketLink.draw(), TEN.minus(Duration.ofDays(400)), true);
        UseCode order = new UseCode(UUID.randomUUID(), new Issuer(site.id, 'B'), code, "fr", Set.of(), old);

        assertThat(as.call(() -> checkIn.useCode(order))).isInstanceOf(Held.class);
        assertThat(accept(rows().get(0))).isPresent();

        assertThat(site.texts("select visitor_class from ticket where appointment_id = ?", site.appointment(code)))
                .containsExactly("APPOINTMENT");
        assertThat(site.texts("select status from appointment where id = ?", site.appointment(code)))
                .containsExactly("CHECKED_IN");
    }

    @Test
    void a_held_number_that_somebody_else_has_by_now_is_booked_under_one_of_the_desk() throws Exception {
        take(UUID.randomUUID(), new KioskNumber(4, TicketLink.draw(), TEN.minus(Duration.ofDays(365)), true));
        take(UUID.randomUUID(), new KioskNumber(4, TicketLink.draw(), TEN, false));

        assertThat(accept(rows().get(0)).orElseThrow().number()).hasToString("A001");
        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void staff_of_another_site_decide_nothing() throws Exception {
        take(UUID.randomUUID(), new KioskNumber(4, TicketLink.draw(), TEN.minus(Duration.ofDays(365)), true));
        TestSite other = TestSite.with(database, 1, 1);
        HeldRow row = rows().get(0);

        assertThat(manager.call(() -> held.accept(other.id, row.id(), other.agents.get(0))))
                .isEmpty();
        assertThat(manager.call(() -> held.discard(other.id, row.id(), Discard.TRIAL, other.agents.get(0))))
                .isFalse();
        assertThat(rows()).hasSize(1);
    }

    private CheckInAnswer take(UUID request, KioskNumber number) throws Exception {
        TakeTicket order = new TakeTicket(
                request, new Issuer(site.id, 'B'), site.motifs.get(0), "ar", false, Set.of(Need.BABY), number);
        return as.call(() -> checkIn.takeTicket(order));
    }

    private List<HeldRow> rows() throws Exception {
        return manager.call(() -> held.open(site.id));
    }

    private Optional<TicketView> accept(HeldRow row) throws Exception {
        return manager.call(() -> held.accept(site.id, row.id(), site.agents.get(0)));
    }

    private boolean discard(HeldRow row) throws Exception {
        return manager.call(() -> held.discard(site.id, row.id(), Discard.DEVICE_FAULT, site.agents.get(0)));
    }

    private long tickets() throws Exception {
        return site.number("select count(*) from ticket where site_id = ?", site.id);
    }
}
