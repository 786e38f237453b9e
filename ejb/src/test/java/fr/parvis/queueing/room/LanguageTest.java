package fr.parvis.queueing.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void french_in_any_form_needs_nobody_in_particular() {
        for (String tag : Arrays.asList("fr", "FR", "fr-falc", "fr-FR", "fr_FR", " fr ", null, "", "-", "?")) {
            assertThat(Language.of(tag)).as(tag).isEmpty();
        }
    }

    @Test
    void a_language_is_the_same_whatever_its_region_or_case() {
        assertThat(List.of("ar", "AR", "ar-dz", "ar_MA"))
                .allSatisfy(tag -> assertThat(Language.of(tag)).contains(new Language("ar")));
        assertThat(Language.of("prs")).contains(new Language("prs"));
    }

    @Test
    void an_agent_speaks_what_is_left_without_french() {
        assertThat(Language.allOf(List.of("fr", "ar", "AR", "fr-falc", "en")))
                .containsExactlyInAnyOrder(new Language("ar"), new Language("en"));
        assertThat(Language.allOf(List.of("fr"))).isEqualTo(Language.allOf(List.of()));
    }

    @Test
    void nobody_can_name_french() {
        for (String code : List.of("fr", "AR", "a", "ar-dz", "")) {
            assertThatThrownBy(() -> new Language(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
