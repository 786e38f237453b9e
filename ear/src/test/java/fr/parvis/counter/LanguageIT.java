package fr.parvis.counter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.testing.InServer;
import fr.parvis.testing.MovableClock;
import fr.parvis.testing.TestSite;
import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What visitors need and agents speak, from the rows of the database to whom the rule calls: French is none on either side. */
class LanguageIT extends InServer {
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @EJB
    private CheckIn checkIn;

    @EJB
    private Desk desk;

    @EJB
    private Calling calling;

    private TestSite site;

    @Test
    void whether_french_stands_in_the_list_makes_no_difference_to_whom_an_agent_calls() throws Exception {
        for (List<String> mine : List.<List<String>>of(List.of("ar"), List.of("fr", "ar"), List.of("fr-falc", "AR"))) {
            for (List<String> other : List.<List<String>>of(List.of("fr"), List.of(), List.of("fr", "en"))) {
                open(mine, other);
                long french = arrive("fr", 0);
                arrive("ar", 7);
                MovableClock.stopAt(NINE.plus(Duration.ofMinutes(15)));

                assertThat(called(0))
                        .as("who speaks %s beside one who speaks %s", mine, other)
                        .isEqualTo(french);
            }
        }
    }

    @Test
    void easy_french_is_french() throws Exception {
        open(List.of("ar"), List.of("fr"));
        long easy = arrive("fr-falc", 0);
        arrive("ar", 7);
        MovableClock.stopAt(NINE.plus(Duration.ofMinutes(15)));

        assertThat(called(0)).isEqualTo(easy);
    }

    @Test
    void a_visitor_who_needs_a_language_waits_a_little_for_the_colleague_who_speaks_it() throws Exception {
        for (List<String> mine : List.<List<String>>of(List.of("fr"), List.of())) {
            open(mine, List.of("ar"));
            long arabic = arrive("ar", 0);
            long french = arrive("fr", 2);
            MovableClock.stopAt(NINE.plus(Duration.ofMinutes(10)));

            assertThat(called(0)).as("who speaks %s", mine).isEqualTo(french);
            assertThat(called(1)).isEqualTo(arabic);
        }
    }

    private void open(List<String> first, List<String> second) throws Exception {
        MovableClock.stopAt(NINE);
        site = TestSite.with(database, 2, 2);
        for (int agent = 0; agent < 2; agent++) {
            for (String language : agent == 0 ? first : second) {
                site.run(
                        "insert into agent_language (agent_id, language) values (?, ?)",
                        site.agents.get(agent),
                        language);
            }
            long who = site.agents.get(agent);
            long counter = site.counters.get(agent);
            as.call(() -> desk.open(Press.once(who), counter));
        }
    }

    private long called(int agent) throws Exception {
        return as.call(() -> calling.next(Press.once(site.agents.get(agent)), null))
                .ticketId();
    }

    private long arrive(String language, int minute) throws Exception {
        MovableClock.stopAt(NINE.plus(Duration.ofMinutes(minute)));
        TakeTicket order = new TakeTicket(
                UUID.randomUUID(),
                new Issuer(site.id, 'A'),
                site.motifs.get(language.equals("ar") ? 1 : 0),
                language,
                false,
                Set.of());
        return ((Issued) as.call(() -> checkIn.takeTicket(order))).ticket().id();
    }
}
