package fr.parvis.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    @ParameterizedTest
    @EnumSource(Problems.class)
    void every_problem_has_its_words_in_french_and_english(Problems problem) {
        for (String language : new String[] {"fr", "en-GB", "ar"}) {
            Told told = problem.in(language);

            assertThat(told.body().getString("detail")).isNotBlank();
            assertThat(told.body().getString("key")).isEqualTo(problem.key());
            assertThat(told.status()).isEqualTo(told.body().getInt("status")).isGreaterThanOrEqualTo(400);
        }
        assertThat(problem.in("fr").body().getString("title"))
                .isNotEqualTo(problem.in("en").body().getString("title"));
    }
}
