package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final AtomicLong minutes = new AtomicLong();
    private final AtomicReference<String> traces = new AtomicReference<>("begun");
    private final Progress progress =
            new Progress(Duration.ofMinutes(3), traces::get, () -> Duration.ofMinutes(minutes.get())
                    .toNanos());

    @Test
    void whoever_gets_on_is_waited_for_however_long_it_takes() {
        for (int step = 0; step < 100; step++) {
            minutes.addAndGet(2);
            traces.set("line " + step);
            assertThat(progress.isOver()).as("after %d minutes", minutes.get()).isFalse();
        }
    }

    @Test
    void whoever_has_done_nothing_for_the_whole_time_is_not() {
        assertThat(progress.isOver()).isFalse();
        minutes.set(3);
        assertThat(progress.isOver()).isFalse();
        minutes.set(4);
        assertThat(progress.isOver()).isTrue();
    }
}
