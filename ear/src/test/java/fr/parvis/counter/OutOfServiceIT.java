package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.CounterRoom;
import fr.parvis.counter.boundary.CounterRow;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskResult;
import fr.parvis.counter.boundary.DeskView;
import fr.parvis.counter.boundary.Finish;
import fr.parvis.counter.boundary.MyDesk;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.boundary.DeskSetup;
import fr.parvis.testing.AsAdministrator;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken away or beyond bounds while somebody works with it. */
class OutOfServiceIT extends InServer {
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

    @EJB
    private CounterRoom room;

    @EJB
    private WaitingRoom waiting;

    @EJB
    private DeskSetup setup;

    @EJB
    private AsAdministrator admin;

    private TestSite site;
    private long agent;

    @BeforeEach
    void an_agent_sits_down() throws Exception {
        site = TestSite.with(database, 1, 2);
        agent = site.agents.get(0);
        act(() -> desk.open(press(), site.counters.get(0)));
    }

    @Test
    void a_counter_taken_out_of_service_serves_its_visitor_to_the_end_and_calls_nobody() throws Exception {
        long visitor = arrive();
        long next = arrive();
        act(() -> calling.next(press(), null));
        act(() -> serving.start(press(), visitor));
        inService(false);

        DeskView view = as.call(() -> myDesk.view(agent)).orElseThrow();
        assertThat(view.inService()).isFalse();
        assertThat(view.canFinish()).as("the talk goes on").isTrue();
        assertThat(view.canCallNext()).isFalse();
        assertThat(view.queue()).isEmpty();
        assertThat(as.call(() -> room.counters(site.id)))
                .as("staff still see it")
                .filteredOn(row -> row.counterId() == site.counters.get(0))
                .singleElement()
                .matches(row -> !row.inService())
                .extracting(CounterRow::ticketId)
                .isEqualTo(visitor);
        assertThat(as.call(() -> calling.next(press(), new Finish(visitor, Outcome.ANSWERED)))
                        .result())
                .isEqualTo(DeskResult.OUT_OF_SERVICE);
        assertThat(site.texts("select status from ticket where id = ?", visitor))
                .containsExactly("FINISHED");
        assertThat(as.call(() -> calling.callChosen(press(), next, "urgence")).result())
                .isEqualTo(DeskResult.OUT_OF_SERVICE);
        assertThat(site.texts("select status from ticket where id = ?", next)).containsExactly("WAITING");
        as.call(() -> desk.close(press(), false));
        assertThat(as.call(() -> room.counters(site.id)))
                .extracting(CounterRow::counterId)
                .containsExactly(site.counters.get(1));

        inService(true);
        act(() -> desk.open(press(), site.counters.get(0)));
        act(() -> calling.next(press(), null));
    }

    @Test
    void who_was_kept_for_a_counter_out_of_service_is_called_by_another() throws Exception {
        long visitor = arrive();
        site.run("update ticket set kept_for_counter_id = ? where id = ?", site.counters.get(0), visitor);
        long colleague = site.agents.get(1);
        as.call(() -> desk.open(Press.once(colleague), site.counters.get(1)));
        assertThat(as.call(() -> calling.next(Press.once(colleague), null)).result())
                .isEqualTo(DeskResult.NOBODY_WAITING);
        inService(false);

        assertThat(as.call(() -> calling.next(Press.once(colleague), null)).ticketId())
                .isEqualTo(visitor);
    }

    @Test
    void nobody_is_resumed_at_a_counter_out_of_service() throws Exception {
        long visitor = arrive();
        act(() -> calling.next(press(), null));
        act(() -> serving.start(press(), visitor));
        act(() -> serving.hold(press(), visitor, ""));
        inService(false);

        assertThat(as.call(() -> serving.resume(press(), visitor)).result()).isEqualTo(DeskResult.OUT_OF_SERVICE);
    }

    @Test
    void a_pause_lasts_from_a_minute_to_four_hours() throws Exception {
        for (Duration beyond : Set.of(
                Duration.ZERO,
                Duration.ofSeconds(59),
                Duration.ofMinutes(-5),
                Duration.ofHours(4).plusSeconds(1),
                Duration.ofHours(4).plusMinutes(59),
                Duration.ofDays(100_000))) {
            assertThatThrownBy(() -> as.call(() -> desk.pause(press(), beyond)))
                    .as(beyond.toString())
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
        act(() -> desk.pause(press(), Duration.ofHours(4)));
    }

    @Test
    void a_number_of_six_digits_is_found() throws Exception {
        long visitor = arrive();
        site.run("update ticket set rank = 104321 where id = ?", visitor);

        for (String spoken : Set.of("A104321", "a 104 321", "104321")) {
            assertThat(as.call(() -> waiting.search(site.id, spoken)))
                    .as(spoken)
                    .extracting(row -> row.ticketId())
                    .containsExactly(visitor);
        }
        assertThat(as.call(() -> waiting.search(site.id, "A9999999999"))).isEmpty();
    }

    private void inService(boolean is) throws Exception {
        admin.call(() -> {
            setup.describeCounter(
                    site.counters.get(0), new CounterSheet("Guichet 1", 1, is, null, new HashSet<>(site.motifs)));
            return null;
        });
    }

    private void act(Callable<DeskAnswer> deed) throws Exception {
        assertThat(as.call(deed).result()).isEqualTo(DeskResult.DONE);
    }

    private Press press() {
        return Press.once(agent);
    }

    private long arrive() throws Exception {
        TakeTicket order =
                new TakeTicket(UUID.randomUUID(), new Issuer(site.id, 'A'), site.motifs.get(0), "fr", false, Set.of());
        return ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket().id();
    }
}
