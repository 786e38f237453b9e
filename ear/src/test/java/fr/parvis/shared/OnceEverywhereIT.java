package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.advice.boundary.Remedies;
import fr.parvis.advice.boundary.RemedyAnswer;
import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.FormOnce;
import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.learning.CorrectionKind;
import fr.parvis.learning.boundary.ServiceChecks;
import fr.parvis.learning.boundary.ServiceChecks.Word;
import fr.parvis.reception.Place;
import fr.parvis.reception.Rejection;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.reception.boundary.CheckInAnswer.Again;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.HelpRequests;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.PaperOrders;
import fr.parvis.reception.boundary.RejectedRecords;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.TicketView;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.AsKiosk;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.Together;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of request is delivered eight times at once: one effect, eight equal answers; and the same again later (ADR 0101). */
class OnceEverywhereIT extends InServer {
    private static final int DELIVERIES = 8;

    /** Each waits two seconds for a connection. */
    private static final int MOST_TRIES = 60;

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
    private Remedies remedies;

    @EJB
    private OnceOnly onceOnly;

    @EJB
    private FormOnce forms;

    @EJB
    private SiteSetup setup;

    @EJB
    private HelpRequests help;

    @EJB
    private RejectedRecords rejected;

    @EJB
    private PaperOrders papers;

    @EJB
    private ServiceChecks checks;

    @EJB
    private AsKiosk kiosk;

    @EJB
    private AsAdministrator manager;

    private final UUID request = UUID.randomUUID();
    private TestSite site;

    @BeforeEach
    void a_site_at_noon_with_a_kiosk() throws Exception {
        site = TestSite.with(database, 2, 2).atNoon();
        site.kiosk('K');
    }

    @Test
    void a_ticket_is_taken_once() throws Exception {
        List<CheckInAnswer> answers = deliver(() -> as.call(() -> checkIn.takeTicket(walkIn(request))));

        assertThat(answers).filteredOn(Issued.class::isInstance).hasSize(1);
        assertThat(answers.stream().map(OnceEverywhereIT::ticket))
                .hasSize(DELIVERIES + 1)
                .containsOnly(ticket(answers.get(0)));
        assertThat(tickets()).isEqualTo(1);
        assertThat(site.number("select (tally -> 'ranks' ->> 'K')::int from reception_day where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_code_is_used_once_and_nobody_is_told_that_they_came_before() throws Exception {
        String code = site.book(site.motifs.get(0), Instant.now());
        UseCode order = new UseCode(request, new Issuer(site.id, 'K'), code, "fr", Set.of());
        List<CheckInAnswer> answers = deliver(() -> as.call(() -> checkIn.useCode(order)));

        assertThat(answers).filteredOn(Issued.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Again.class::isInstance).allMatch(again -> ((Again) again).sameRequest());
        assertThat(answers.stream().map(OnceEverywhereIT::ticket)).containsOnly(ticket(answers.get(0)));
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void a_counter_is_opened_and_calls_the_next_once() throws Exception {
        arrive();
        arrive();
        same(() -> as.call(() -> desk.open(new Press(agent(), request), site.counters.get(0))));
        UUID press = UUID.randomUUID();
        DeskAnswer called = same(() -> as.call(() -> calling.next(new Press(agent(), press), null)));

        assertThat(called.result()).isEqualTo(DeskResult.DONE);
        assertThat(site.number("select count(*) from counter_session where site_id = ?", site.id))
                .isEqualTo(1);
        assertThat(site.number("select count(*) from counter_call where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_missed_visitor_is_put_back_once() throws Exception {
        long missed = arrive();
        as.call(() -> desk.open(Press.once(agent()), site.counters.get(0)));
        as.call(() -> calling.next(Press.once(agent()), null));
        as.call(() -> serving.noShow(Press.once(agent()), missed));
        DeskAnswer back = same(
                () -> as.call(() -> reordering.putBack(new Press(agent(), request), site.id, missed, Place.FIRST)));

        assertThat(back.result()).isEqualTo(DeskResult.DONE);
        assertThat(trail("ticket.PutBack")).isEqualTo(1);
    }

    @Test
    void a_remedy_is_applied_once_and_taken_back_once() throws Exception {
        site.run(
                "delete from counter_motif where counter_id = ? and motif_id = ?",
                site.counters.get(0),
                site.motifs.get(1));
        as.call(() -> desk.open(Press.once(agent()), site.counters.get(0)));
        String word = "open-motif:" + site.counters.get(0) + ":" + site.motifs.get(1);
        RemedyAnswer applied =
                same(() -> manager.call(() -> remedies.apply(new Press(agent(), request), site.id, word)));
        assertThat(applied.done()).isTrue();
        assertThat(site.number("select count(*) from applied_remedy where site_id = ?", site.id))
                .isEqualTo(1);
        assertThat(site.number("select count(*) from opened_motif where site_id = ?", site.id))
                .isEqualTo(1);

        UUID undo = UUID.randomUUID();
        RemedyAnswer undone =
                same(() -> manager.call(() -> remedies.undo(new Press(agent(), undo), site.id, applied.remedyId())));
        assertThat(undone.done()).isTrue();
        assertThat(trail("remedy-undone")).isEqualTo(1);
    }

    @Test
    void a_thing_of_staff_is_made_once() throws Exception {
        long zone = same(() ->
                manager.call(() -> onceOnly.make(site.id, request, "zone", () -> setup.addZone(site.id, "Hall"))));

        assertThat(site.number("select id from waiting_zone where site_id = ?", site.id))
                .isEqualTo(zone);
        assertThat(trail("zone-added")).isEqualTo(1);
    }

    @Test
    void a_form_acts_once_and_again_when_it_was_refused() throws Exception {
        AtomicInteger deeds = new AtomicInteger();
        List<Boolean> refused = deliver(() -> manager.call(() -> forms.once(site.id, request, () -> {
            deeds.incrementAndGet();
            return false;
        })));
        assertThat(refused).containsOnly(true);
        assertThat(deeds).hasValue(DELIVERIES + 1);

        List<Boolean> first = deliver(() -> manager.call(() -> forms.once(site.id, request, () -> {
            setup.addZone(site.id, "Hall");
            return true;
        })));
        assertThat(first).hasSize(DELIVERIES + 1);
        assertThat(Collections.frequency(first, true)).isEqualTo(1);
        assertThat(trail("zone-added")).isEqualTo(1);
    }

    @Test
    void what_kiosks_bring_is_kept_once() throws Exception {
        long device = site.number("select id from device where site_id = ?", site.id);
        Rejection rejection = new Rejection(
                request, Rejection.Kind.TICKET, new TicketNumber('K', 7), Instant.now(), "number-taken", "");
        deliver(() -> kiosk.call(() -> {
            rejected.keep(site.id, device, rejection);
            return true;
        }));
        deliver(() -> kiosk.call(() -> {
            help.ask(site.id, device, request);
            return true;
        }));

        assertThat(site.number("select count(*) from rejected_record where site_id = ?", site.id))
                .isEqualTo(1);
        assertThat(site.number("select count(*) from help_request where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_paper_is_asked_for_once() throws Exception {
        arrive();
        PaperOrders.Wish wish = new PaperOrders.Wish(site.id, new TicketNumber('K', 1), agent(), request);

        assertThat(same(() -> as.call(() -> papers.ask(wish)))).isTrue();
        assertThat(site.number("select count(*) from paper_order where site_id = ?", site.id))
                .isEqualTo(1);
    }

    @Test
    void a_service_is_corrected_once() throws Exception {
        long ticket = arrive();
        site.run(
                "insert into service_check (id, site_id, ticket_id, motif_id, counter_id, agent_id, started_at, seconds, cause,"
                        + " flagged_at) values (?, ?, ?, ?, ?, ?, now(), 9000, 'TOO_LONG', now())",
                ticket,
                site.id,
                ticket,
                site.motifs.get(0),
                site.counters.get(0),
                agent());
        Word word = new Word(request, agent(), CorrectionKind.TYPED, 14);

        assertThat(same(() -> manager.call(() -> checks.correct(site.id, ticket, word))))
                .isTrue();
        assertThat(trail("service-corrected")).isEqualTo(1);
    }

    /** Eight at once, and one when all is over. */
    private static <T> List<T> deliver(Callable<T> delivery) throws Exception {
        List<T> answers = new ArrayList<>(Together.run(DELIVERIES, thread -> () -> insist(delivery)));
        answers.add(insist(delivery));
        return answers;
    }

    /** On a busy machine a connection may not be free in time; whoever is told so delivers again. */
    private static <T> T insist(Callable<T> delivery) throws Exception {
        for (int again = 0; again < MOST_TRIES; again++) {
            try {
                return delivery.call();
            } catch (RuntimeException failed) {
                if (!DatabaseAway.is(failed)) {
                    throw failed;
                }
            }
        }
        return delivery.call();
    }

    private static <T> T same(Callable<T> delivery) throws Exception {
        List<T> answers = deliver(delivery);
        assertThat(answers).hasSize(DELIVERIES + 1).containsOnly(answers.get(0));
        return answers.get(0);
    }

    /** The ticket; from which hint on its page is fresh is told the first time only. */
    private static TicketView ticket(CheckInAnswer answer) {
        TicketView told = answer instanceof Issued issued ? issued.ticket() : ((Again) answer).ticket();
        return new TicketView(
                told.id(),
                told.siteId(),
                told.number(),
                told.link(),
                told.status(),
                told.motifId(),
                told.ahead(),
                told.appointmentAt(),
                told.counterId(),
                told.calledAt(),
                told.language(),
                0);
    }

    private TakeTicket walkIn(UUID id) {
        return new TakeTicket(id, new Issuer(site.id, 'K'), site.motifs.get(0), "fr", false, Set.of());
    }

    private long arrive() throws Exception {
        return ticket(as.call(() -> checkIn.takeTicket(walkIn(UUID.randomUUID()))))
                .id();
    }

    private long agent() {
        return site.agents.get(0);
    }

    private long tickets() throws SQLException {
        return site.number("select count(*) from ticket where site_id = ?", site.id);
    }

    private long trail(String action) throws SQLException {
        return site.number("select count(*) from audit_entry where site_id = ? and action = ?", site.id, action);
    }
}
