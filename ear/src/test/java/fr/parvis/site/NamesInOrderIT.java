package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.parvis.identity.AgentDirectory;
import fr.parvis.identity.AgentFacts;
import fr.parvis.shared.NameOrder;
import fr.parvis.testing.InServer;
import fr.parvis.testing.TestSite;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The database puts names in the order in which people look for them; the same list as in {@code NameOrderTest}. */
class NamesInOrderIT extends InServer {
    private static final List<String> NAMES = List.of(
            "2e étage",
            "10e étage",
            "Bureau 9",
            "Bureau 10",
            "Clémence",
            "Élise",
            "Eloi",
            "Éric",
            "Guichet 2",
            "Guichet 10",
            "Guichet 10 bis",
            "Le Goff",
            "Legoff",
            "Yann",
            "Zoé");

    @Inject
    private AgentDirectory agents;

    @Test
    void the_database_and_lists_from_memory_have_one_order() throws Exception {
        TestSite site = TestSite.with(database, 0, NAMES.size());
        List<String> mixed = new ArrayList<>(NAMES);
        Collections.shuffle(mixed, new Random(32));
        for (int i = 0; i < mixed.size(); i++) {
            site.run("update agent set display_name = ? where id = ?", mixed.get(i), site.agents.get(i));
            site.run("update counter set label = ? where id = ?", mixed.get(i), site.counters.get(i));
        }

        assertThat(agents.at(site.id).stream().map(AgentFacts::displayName)).containsExactlyElementsOf(NAMES);
        assertThat(site.texts("select label from counter where site_id = ? order by label", site.id))
                .containsExactlyElementsOf(NAMES);
        assertThat(mixed.stream().sorted(NameOrder.FRENCH)).containsExactlyElementsOf(NAMES);
    }

    @Test
    void the_database_takes_no_name_that_nobody_sees_whole() throws Exception {
        TestSite site = TestSite.with(database, 0, 1);
        for (String bad : List.of("a\u202eb", "a\u0007b", "a\u200bb", "a\ufeffb")) {
            assertThat(catchThrowable(
                            () -> site.run("update counter set label = ? where id = ?", bad, site.counters.get(0))))
                    .as(bad)
                    .isInstanceOf(SQLException.class);
        }
        site.run("update counter set label = ? where id = ?", "می\u200cخواهم – 9\u00a0h", site.counters.get(0));
    }
}
