package fr.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MotifFactsTest {
    @Test
    void a_motif_without_french_words_is_shown_by_its_code_and_takes_no_page_away() {
        Map<String, String> words = MotifFacts.words("logement", Map.of("en", "Housing"));
        MotifFacts wordless = MotifFacts.of(7, 1, "logement", new MotifSheet("house", 1, true, null, 10, null, words));

        assertThat(wordless.sheet().labels()).containsEntry("fr", "logement").containsEntry("en", "Housing");
        assertThat(wordless.label("ar")).isEqualTo("logement");
    }
}
