package fr.parvis.site.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.site.MotifFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SitesTest {
    @Test
    void a_motif_without_french_words_is_shown_by_its_code_and_takes_no_page_away() {
        MotifFacts wordless =
                new MotifFacts(7, 1, "logement", "house", Map.of("en", "Housing"), 1, true, null, 10, null);

        assertThat(Sites.view(wordless).sheet().labels())
                .containsEntry("fr", "logement")
                .containsEntry("en", "Housing");
    }
}
