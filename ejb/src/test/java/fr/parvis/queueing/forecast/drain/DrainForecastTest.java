package fr.parvis.queueing.forecast.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainForecastTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final DrainForecast forecast = new DrainForecast();

    /** A queue that calls somebody every so many minutes while as many wait, a day long, seen every five minutes. */
    private List<DrainWait> day(LocalDate day, String queue, double pace, int waiting) {
        List<DrainWait> told = new ArrayList<>();
        for (int minute = 480; minute < 960; minute += 5) {
            long called = Math.round((minute - 480) / pace);
            forecast.next(new QueueDisplay(day, queue, minute, called, waiting, 1))
                    .ifPresent(told::add);
        }
        return told;
    }

    @Test
    void nobody_waiting_gets_no_forecast() {
        assertThat(forecast.next(new QueueDisplay(DAY, "desk", 480, 0, 0, 1))).isEmpty();
    }

    @Test
    void on_day_one_a_person_ahead_counts_five_minutes() {
        assertThat(forecast.next(new QueueDisplay(DAY, "desk", 480, 0, 4, 1))
                        .orElseThrow()
                        .p50())
                .isEqualTo(20);
    }

    @Test
    void the_pace_of_a_queue_is_learnt_over_the_days() {
        for (int day = 0; day < 5; day++) {
            day(DAY.plusDays(day), "slow", 10, 4);
            day(DAY.plusDays(day), "fast", 2.5, 4);
        }
        List<DrainWait> slow = day(DAY.plusDays(5), "slow", 10, 4);
        List<DrainWait> fast = day(DAY.plusDays(5), "fast", 2.5, 4);
        assertThat(slow.get(slow.size() - 1).p50()).isBetween(32.0, 48.0);
        assertThat(fast.get(fast.size() - 1).p50()).isBetween(7.0, 13.0);
    }

    @Test
    void more_people_ahead_never_shorten_the_forecast() {
        for (int day = 0; day < 5; day++) {
            day(DAY.plusDays(day), "desk", 4, 1 + day * 3);
        }
        double before = 0;
        for (int waiting = 1; waiting <= 16; waiting *= 2) {
            DrainWait told = forecast.next(new QueueDisplay(DAY.plusDays(5), "q" + waiting, 480, 0, waiting, 1))
                    .orElseThrow();
            assertThat(told.p50()).isGreaterThan(before);
            before = told.p50();
        }
    }

    @Test
    void a_wait_that_has_not_ended_teaches_nothing() {
        forecast.next(new QueueDisplay(DAY, "desk", 480, 10, 3, 1));
        forecast.next(new QueueDisplay(DAY, "desk", 485, 12, 0, 1));
        assertThat(forecast.next(new QueueDisplay(DAY, "elsewhere", 486, 1, 2, 1)))
                .isEqualTo(new DrainForecast().next(new QueueDisplay(DAY, "elsewhere", 486, 1, 2, 1)));
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QueueDisplay(DAY, "desk", 480, 0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DrainWait(5, 4, 9));
    }
}
