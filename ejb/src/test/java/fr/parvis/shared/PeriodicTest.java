package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeriodicTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final int PATIENCE_SECONDS = 120;

    private final AtomicInteger rounds = new AtomicInteger();
    private final CountDownLatch worked = new CountDownLatch(2);

    /** Fails as the database of an outage does, then as a bug does, then works. */
    private void round() {
        switch (rounds.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("the database is away");
            case 2 -> throw new NoClassDefFoundError("worse");
            default -> worked.countDown();
        }
    }

    @Test
    void rounds_of_an_executor_go_on_whatever_one_of_them_throws() throws InterruptedException {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
        try {
            Periodic.every(SOON, "a round of the test", this::round, executor);

            assertThat(worked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void rounds_of_a_thread_of_its_own_go_on_until_it_is_stopped() throws InterruptedException {
        List<Thread> made = new ArrayList<>();
        Periodic.Loop loop = Periodic.loop("a round of the test", SOON, this::round, work -> {
            made.add(new Thread(work));
            return made.get(0);
        });

        assertThat(worked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        made.get(0).join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        assertThat(made.get(0).isAlive()).isFalse();
    }

    @Test
    void one_of_many_that_fails_keeps_no_other_from_its_turn() {
        List<String> had = new ArrayList<>();

        Periodic.each("a turn of the test", List.of("a", "b", "c"), one -> {
            if (one.equals("b")) {
                throw new IllegalStateException("b is broken");
            }
            had.add(one);
        });

        assertThat(had).containsExactly("a", "c");
    }
}
