package fr.parvis.kiosk.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {

    @Test
    void work_that_throws_whatever_it_throws_is_begun_anew_until_it_returns() {
        AtomicInteger begun = new AtomicInteger();

        new Worker(
                        "work of the test",
                        () -> {
                            switch (begun.incrementAndGet()) {
                                case 1 -> throw new IllegalStateException("a bug");
                                case 2 -> throw new StackOverflowError("worse");
                                default -> {}
                            }
                        },
                        Duration.ofMillis(1))
                .run();

        assertThat(begun).hasValue(3);
    }

    @Test
    void work_that_was_interrupted_is_not_begun_anew() {
        AtomicInteger begun = new AtomicInteger();
        Worker worker = new Worker(
                "work of the test",
                () -> {
                    begun.incrementAndGet();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("stopped in the middle");
                },
                Duration.ofMinutes(5));

        worker.run();

        assertThat(begun).hasValue(1);
        assertThat(Thread.interrupted()).isTrue();
    }
}
