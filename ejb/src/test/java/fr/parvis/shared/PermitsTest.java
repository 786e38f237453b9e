package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PermitsTest {

    @Test
    void never_more_than_permitted_work_at_the_same_time_and_everybody_has_a_turn() {
        Permits permits = new Permits("work of the test", 2, Duration.ofMinutes(2));
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            all.add(CompletableFuture.supplyAsync(() -> permits.during(() -> {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                return working.decrementAndGet();
            })));
        }
        all.forEach(CompletableFuture::join);

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoever_has_no_turn_in_time_is_told_so_and_a_turn_that_failed_is_given_back() throws Exception {
        Permits permits = new Permits("work of the test", 1, Duration.ofMillis(5));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = CompletableFuture.supplyAsync(() -> permits.during(() -> {
            begun.countDown();
            return waited(end);
        }));
        assertThat(begun.await(120, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> permits.during(() -> "too soon")).isInstanceOf(Busy.class);
        assertThat(permits.ifFree(() -> "too soon")).isEmpty();
        end.countDown();
        assertThat(slow.join()).isTrue();
        assertThatThrownBy(() -> permits.during(() -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
        assertThat(permits.ifFree(() -> "my turn")).contains("my turn");
    }

    private static boolean waited(CountDownLatch end) {
        try {
            return end.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
