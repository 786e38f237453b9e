package fr.parvis.web.api.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.forecast.WaitRange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A range of wait is told in the language that the visitor chose. */
class WaitTextsTest {
    private static final WaitRange RANGE = WaitRange.of(Duration.ofMinutes(10), Duration.ofMinutes(25));

    @Test
    void a_visitor_reads_the_wait_in_the_language_of_the_ticket() {
        assertThat(WaitTexts.of(RANGE, "uk")).contains("10").contains("25").contains("хвилин");
        assertThat(WaitTexts.of(RANGE, "ar")).contains("10").contains("25").contains("دقائق");
        assertThat(WaitTexts.of(RANGE, "en")).isEqualTo("between 10 and 25 minutes");
    }

    @Test
    void easy_to_read_french_and_unknown_languages_are_french() {
        String french = WaitTexts.of(RANGE, "fr");
        assertThat(french).isEqualTo("entre 10 et 25 minutes");
        assertThat(WaitTexts.of(RANGE, "fr-falc")).isEqualTo(french);
        assertThat(WaitTexts.of(RANGE, "so")).isEqualTo(french);
        assertThat(WaitTexts.of(RANGE, null)).isEqualTo(french);
    }
}
