package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private final AtomicLong elapsed = new AtomicLong();
    private final AtomicInteger lookUps = new AtomicInteger();
    private final ShortMemory<String, Integer> memory = new ShortMemory<>(elapsed::get);

    @Test
    void within_a_second_nobody_asks_twice() {
        assertThat(ask()).contains(1);
        pass(999);
        assertThat(ask()).contains(1);
    }

    @Test
    void after_two_seconds_nothing_old_is_believed() {
        ask();
        pass(2_000);
        assertThat(ask()).contains(2);
    }

    @Test
    void between_one_and_two_seconds_one_asks_and_the_others_go_on() {
        ask();
        pass(1_500);
        Optional<Integer> refreshed = memory.find("it", key -> {
            assertThat(ask()).contains(1);
            return Optional.of(lookUps.incrementAndGet());
        });
        assertThat(refreshed).contains(2);
        assertThat(ask()).contains(2);
    }

    @Test
    void what_was_changed_here_is_forgotten_at_once() {
        ask();
        memory.forget("it");
        assertThat(ask()).contains(2);
        memory.forgetAll();
        assertThat(ask()).contains(3);
    }

    @Test
    void what_does_not_exist_is_asked_each_time() {
        assertThat(memory.find("nothing", key -> Optional.empty())).isEmpty();
        assertThat(memory.find("nothing", key -> Optional.of(7))).contains(7);
    }

    private Optional<Integer> ask() {
        return memory.find("it", key -> Optional.of(lookUps.incrementAndGet()));
    }

    private void pass(long milliseconds) {
        elapsed.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
