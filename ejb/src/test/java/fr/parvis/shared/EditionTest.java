package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditionTest {
    /** Settings with a list, a set, words and plain values. */
    public record Sheet(String name, Integer quota, boolean on, Set<Long> motifs, Map<String, String> words) {}

    @Test
    void the_same_settings_have_the_same_edition_in_whatever_order_they_are_held() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", "Housing");
        words.put("fr", "Logement");
        assertThat(Edition.of(new Sheet("a", null, true, new LinkedHashSet<>(List.of(30L, 2L, 1L)), words)))
                .isEqualTo(Edition.of(
                        new Sheet("a", null, true, Set.of(1L, 2L, 30L), Map.of("fr", "Logement", "en", "Housing"))));
    }

    @Test
    void every_change_makes_another_edition() {
        Sheet sheet = new Sheet("a", null, true, Set.of(1L, 2L), Map.of("fr", "Logement"));
        assertThat(List.of(
                        new Sheet("b", null, true, Set.of(1L, 2L), Map.of("fr", "Logement")),
                        new Sheet("a", 0, true, Set.of(1L, 2L), Map.of("fr", "Logement")),
                        new Sheet("a", null, false, Set.of(1L, 2L), Map.of("fr", "Logement")),
                        new Sheet("a", null, true, Set.of(12L), Map.of("fr", "Logement")),
                        new Sheet("a", null, true, Set.of(1L, 2L), Map.of("fr", "Logements")),
                        new Sheet("a", null, true, Set.of(1L, 2L), Map.of())))
                .extracting(Edition::of)
                .doesNotContain(Edition.of(sheet))
                .doesNotHaveDuplicates();
        assertThat(Edition.of(List.of(1, 2))).isNotEqualTo(Edition.of(List.of(2, 1)));
    }

    @Test
    void an_edition_is_read_as_http_writes_it_and_none_means_any() {
        Edition edition = Edition.of("x");
        assertThat(Edition.read("\"" + edition.value() + "\"")).isEqualTo(edition);
        assertThat(Edition.read("W/\"" + edition.value() + "\"")).isEqualTo(edition);
        assertThat(Edition.read(null)).isNull();
        assertThat(Edition.read(" * ")).isNull();
    }
}
