package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant REAL = Instant.parse("2026-11-22T08:40:00Z");
    private static final Instant SHOWN = Instant.parse("2026-11-23T07:25:00Z");

    @Test
    void a_right_clock_shows_what_the_machine_shows() {
        assertThat(Pace.real().shownAt(REAL)).isEqualTo(REAL);
        assertThat(Pace.real().lasts(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_fast_day_shows_four_hours_in_a_minute() {
        Pace fast = new Pace(REAL, SHOWN, 240);

        assertThat(fast.shownAt(REAL.plusSeconds(60))).isEqualTo(SHOWN.plus(Duration.ofHours(4)));
        assertThat(fast.lasts(Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void a_fast_day_ends_by_itself_and_the_clock_never_runs_back() {
        Pace fast = new Pace(REAL, SHOWN, 840);
        Instant end = SHOWN.plus(Duration.ofHours(14));

        assertThat(fast.shownAt(REAL.plusSeconds(60))).isEqualTo(end);
        assertThat(fast.shownAt(REAL.plusSeconds(90))).isEqualTo(end.plusSeconds(30));
        Instant before = fast.shownAt(REAL);
        for (int second = 1; second < 200; second++) {
            Instant shown = fast.shownAt(REAL.plusSeconds(second));
            assertThat(shown).isAfter(before);
            before = shown;
        }
    }

    @Test
    void a_clock_that_stands_or_runs_back_is_refused() {
        assertThatThrownBy(() -> new Pace(REAL, SHOWN, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(REAL, SHOWN, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
