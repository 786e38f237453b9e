package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkBudgetTest {
    private final AtomicLong clock = new AtomicLong(5);
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final WorkBudget tenth = new WorkBudget(0.1, busy::get, clock::get);

    @Test
    void the_first_work_waits_for_nothing() {
        assertThat(tenth.isOpen()).isTrue();
    }

    @Test
    void while_others_need_the_processor_nine_times_as_long_passes_before_the_next() {
        work(200);

        clock.addAndGet(1_799);
        assertThat(tenth.isOpen()).isFalse();
        clock.addAndGet(1);
        assertThat(tenth.isOpen()).isTrue();
    }

    @Test
    void two_at_the_same_time_count_twice() {
        tenth.spend(() -> {
            work(200);
            return null;
        });

        clock.addAndGet(3_599);
        assertThat(tenth.isOpen()).isFalse();
        clock.addAndGet(1);
        assertThat(tenth.isOpen()).isTrue();
    }

    @Test
    void with_time_to_spare_nothing_is_put_off() {
        work(200);
        busy.set(false);

        assertThat(tenth.isOpen()).isTrue();
    }

    @Test
    void work_that_fails_counts_too() {
        assertThatThrownBy(() -> tenth.spend(() -> {
                    clock.addAndGet(200);
                    throw new IllegalStateException("of the test");
                }))
                .hasMessage("of the test");

        assertThat(tenth.isOpen()).isFalse();
    }

    @Test
    void a_share_of_nothing_or_of_more_than_all_is_refused() {
        assertThatThrownBy(() -> new WorkBudget(0, () -> true, clock::get)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new WorkBudget(1.1, () -> true, clock::get)).hasMessageContaining("1.1");
    }

    private void work(long nanos) {
        tenth.spend(() -> clock.addAndGet(nanos));
    }
}
