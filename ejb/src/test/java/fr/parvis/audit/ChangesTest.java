package fr.parvis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.input.Refused;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {
    /** Settings of a counter, say. */
    public record Sheet(String label, int position, Set<Long> motifs, Map<String, String> words) {}

    private static final Sheet BEFORE = new Sheet("Guichet 1", 1, Set.of(7L, 3L), Map.of("fr", "Manger", "ar", "أكل"));

    @Test
    void only_what_differs_is_told_from_what_to_what() {
        Sheet after = new Sheet("Bureau 1", 1, Set.of(3L), Map.of("fr", "Manger", "en", "Eat"));

        assertThat(Changes.between(BEFORE, after).split("\n"))
                .containsExactly("label\tGuichet 1\tBureau 1", "motifs\t3, 7\t3", "words.ar\tأكل\t", "words.en\t\tEat");
    }

    @Test
    void what_was_not_there_before_is_told_whole_and_what_stayed_is_not_told() {
        assertThat(Changes.between(null, BEFORE)).contains("label\t\tGuichet 1").contains("position\t\t1");
        assertThat(Changes.between(BEFORE, null)).contains("label\tGuichet 1\t");
        assertThat(Changes.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void a_value_cannot_forge_a_second_field() {
        Sheet forged = new Sheet("a\nroles\tAGENT\tADMINISTRATOR", 1, Set.of(), Map.of());

        assertThat(TrailLine.read(Changes.between(null, forged)))
                .extracting(TrailLine.Change::field)
                .containsExactly("label", "position");
    }

    @Test
    void settings_that_an_earlier_version_stored_badly_are_told_as_if_they_were_new() {
        Sheet before = Changes.standing(() -> {
            throw new Refused("labels", Refused.Wanted.a("french"));
        });

        assertThat(Changes.between(before, BEFORE)).contains("label\t\tGuichet 1");
    }
}
