package fr.parvis.counter.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Answers as they are kept for two days; the exact JSON of version 1 stands here. */
class KeptAnswersTest {
    @Test
    void the_answer_to_a_press_is_kept_as_this_json() {
        kept(DeskAnswer.done(12L), "{\"result\":\"DONE\",\"ticket\":12,\"v\":1}");
        kept(
                DeskAnswer.taken("Guichet 2 | est", 12L),
                "{\"by\":\"Guichet 2 | est\",\"result\":\"TAKEN\",\"ticket\":12,\"v\":1}");
        kept(DeskAnswer.of(DeskResult.NOBODY_WAITING, null), "{\"result\":\"NOBODY_WAITING\",\"v\":1}");
    }

    private static void kept(DeskAnswer answer, String json) {
        assertThat(DeskAnswer.FORM.write().apply(answer)).isEqualTo(json);
        assertThat(DeskAnswer.FORM.read().apply(json)).isEqualTo(answer);
    }
}
