package fr.parvis.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnownCallersTest {
    private final AtomicLong elapsed = new AtomicLong();
    private final KnownCallers known = new KnownCallers(elapsed::get);

    @Test
    void whoever_was_let_in_lately_is_known_until_they_are_refused() {
        assertThat(known.isKnown("a")).isFalse();
        known.letIn("a");
        assertThat(known.isKnown("a")).isTrue();
        known.refused("a");
        assertThat(known.isKnown("a")).isFalse();
    }

    @Test
    void a_key_that_was_not_used_for_long_is_a_strangers_again() {
        known.letIn("a");
        elapsed.addAndGet(
                Duration.ofMinutes(KnownCallers.MINUTES).plusSeconds(1).toNanos());

        assertThat(known.isKnown("a")).isFalse();
    }

    @Test
    void however_many_come_memory_is_bounded_and_old_ones_make_room() {
        for (int number = 0; number < KnownCallers.MOST + 10; number++) {
            known.letIn("of before " + number);
        }
        known.letIn("one more");
        assertThat(known.isKnown("one more")).isFalse();
        elapsed.addAndGet(
                Duration.ofMinutes(KnownCallers.MINUTES).plusSeconds(1).toNanos());
        known.letIn("one more");

        assertThat(known.isKnown("one more")).isTrue();
    }
}
