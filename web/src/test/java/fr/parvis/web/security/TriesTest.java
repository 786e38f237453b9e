package fr.parvis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TriesTest {
    private final AtomicLong seconds = new AtomicLong(600);
    private final Tries tries = new Tries(seconds::get);

    @Test
    void who_tried_too_often_waits_for_the_next_minute() {
        tries.count("somebody");
        tries.count("somebody");

        assertThat(tries.exhausted("somebody", 3)).isFalse();
        assertThat(tries.exhausted("somebody", 2)).isTrue();
        seconds.addAndGet(60);
        assertThat(tries.exhausted("somebody", 2)).isFalse();
    }

    @Test
    void nobody_waits_for_somebody_else() {
        tries.count("somebody");

        assertThat(tries.exhausted("somebody else", 1)).isFalse();
    }
}
