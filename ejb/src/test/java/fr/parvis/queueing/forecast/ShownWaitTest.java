package fr.parvis.queueing.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.forecast.Outlook.Corrections;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShownWaitTest {

    @Test
    void a_wait_that_trembles_around_a_bound_is_told_once() {
        ShownWait told = told(9, 12, 19);
        assertThat(told.then(told(10, 13, 21))).isSameAs(told);
        assertThat(told.then(told(10, 13, 21)).then(told(9, 12, 19))).isSameAs(told);
    }

    @Test
    void a_wait_that_moved_by_five_minutes_is_told_again() {
        ShownWait told = told(9, 12, 19);
        ShownWait longer = told(14, 18, 26);
        assertThat(told.then(longer)).isSameAs(longer);
        assertThat(told.range()).isEqualTo(WaitRange.of(Duration.ofMinutes(5), Duration.ofMinutes(20)));
    }

    @Test
    void a_slow_drift_is_told_when_it_adds_up() {
        ShownWait told = told(10, 12, 20);
        for (int minutes = 19; minutes >= 16; minutes--) {
            assertThat(told.then(told(6, 10, minutes))).isSameAs(told);
        }
        assertThat(told.then(told(5, 10, 15)).range())
                .isEqualTo(WaitRange.of(Duration.ofMinutes(5), Duration.ofMinutes(15)));
    }

    @Test
    void unknown_is_told_at_once_and_so_is_its_end() {
        ShownWait told = told(9, 12, 19);
        assertThat(told.then(ShownWait.unknown())).isEqualTo(ShownWait.unknown());
        assertThat(ShownWait.unknown().then(told)).isSameAs(told);
    }

    @Test
    void corrections_change_what_is_told_and_not_what_was_forecast() {
        WaitSpread raw = new WaitSpread(Duration.ofMinutes(10), Duration.ofMinutes(12), Duration.ofMinutes(20));
        ShownWait told = ShownWait.of(raw, new Corrections(1, 1.5, 2));
        assertThat(told.raw()).isEqualTo(raw);
        assertThat(told.range()).isEqualTo(WaitRange.of(Duration.ofMinutes(10), Duration.ofMinutes(40)));
    }

    private static ShownWait told(int p25, int p50, int p90) {
        WaitSpread spread = new WaitSpread(Duration.ofMinutes(p25), Duration.ofMinutes(p50), Duration.ofMinutes(p90));
        return ShownWait.of(spread, Corrections.none());
    }
}
