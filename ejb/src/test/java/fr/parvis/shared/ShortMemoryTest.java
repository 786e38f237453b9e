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

    @Test
    void a_full_memory_goes_on_with_what_it_knows_and_makes_room_for_others_by_what_is_too_old() {
        ask();
        pass(500);
        for (int other = 1; other < 10_000; other++) {
            int number = other;
            memory.find("other " + other, key -> Optional.of(number));
        }
        assertThat(memory.find("newcomer", key -> Optional.of(1))).contains(1);
        assertThat(memory.find("newcomer", key -> Optional.of(2))).contains(2);
        assertThat(ask()).contains(1);
        pass(1_500);
        assertThat(memory.find("newcomer", key -> Optional.of(3))).contains(3);
        assertThat(memory.find("newcomer", key -> Optional.of(4))).contains(3);
        assertThat(ask()).contains(2);
    }

    private Optional<Integer> ask() {
        return memory.find("it", key -> Optional.of(lookUps.incrementAndGet()));
    }

    private void pass(long milliseconds) {
        elapsed.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
