package fr.parvis.display;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.display.boundary.WallCall;
import fr.parvis.display.boundary.WallScreen;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WallScreenIT extends InServer {
    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    @EJB
    private WallScreen wall;

    private TestSite site;

    @BeforeEach
    void open_a_site_with_three_counters_and_six_waiting() throws Exception {
        site = TestSite.with(database, 1, 3);
        for (int counter = 0; counter < 3; counter++) {
            long agent = site.agents.get(counter);
            long place = site.counters.get(counter);
            as.call(() -> desk.open(Press.once(agent), place));
        }
        for (int visitor = 0; visitor < 6; visitor++) {
            TakeTicket order = new TakeTicket(
                    UUID.randomUUID(), new Issuer(site.id, 'A'), site.motifs.get(0), "fr", false, Set.of());
            as.call(() -> checkIn.takeTicket(order));
        }
    }

    @Test
    void calls_of_the_same_second_are_all_there_each_with_its_own_sequence_newest_first() throws Exception {
        for (long agent : site.agents) {
            as.call(() -> calling.next(Press.once(agent), null));
        }

        assertThat(calls(null)).extracting(WallCall::rank).containsExactly(3, 2, 1);
        assertThat(calls(null)).extracting(WallCall::sequence).doesNotHaveDuplicates();
        assertThat(calls(null)).allMatch(WallCall::active);
    }

    @Test
    void a_recall_is_a_new_announcement_of_the_same_number() throws Exception {
        long ticket = as.call(() -> calling.next(Press.once(site.agents.get(0)), null))
                .ticketId();
        long first = calls(null).get(0).sequence();
        as.call(() -> calling.recall(Press.once(site.agents.get(0)), ticket));

        assertThat(calls(null)).hasSize(1);
        assertThat(calls(null).get(0).sequence()).isGreaterThan(first);
        assertThat(calls(null).get(0).recall()).isTrue();
    }

    @Test
    void a_zone_shows_its_own_counters_only() throws Exception {
        long zone = site.number("select nextval('site_seq')");
        site.run("insert into waiting_zone (id, site_id, name) values (?, ?, 'Étage')", zone, site.id);
        site.run("update counter set zone_id = ? where id = ?", zone, site.counters.get(1));
        for (long agent : site.agents) {
            as.call(() -> calling.next(Press.once(agent), null));
        }

        assertThat(calls(zone)).extracting(WallCall::counter).containsExactly("Guichet 2");
    }

    private List<WallCall> calls(Long zone) throws Exception {
        return as.call(() -> wall.calls(site.id, zone));
    }
}
