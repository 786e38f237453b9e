package fr.parvis.queueing.improve.advice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.forecast.hour.QueueAhead;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an advice tells: one rounding, and never the same figure twice. */
class AdviceTest {
    @Test
    void a_wait_to_come_is_told_in_whole_minutes_upwards() {
        assertThat(QueueAhead.told(Duration.ofSeconds(23 * 60 + 1))).isEqualTo(Duration.ofMinutes(24));
        assertThat(QueueAhead.told(Duration.ofMinutes(23))).isEqualTo(Duration.ofMinutes(23));
        assertThat(QueueAhead.told(Duration.ofMinutes(23).plusMillis(1))).isEqualTo(Duration.ofMinutes(24));
        assertThat(QueueAhead.told(Duration.ZERO)).isZero();
    }

    @Test
    void the_mean_is_told_where_the_longest_waits_stay_the_same() {
        Advice advice = advice(effect(40, 135), effect(22, 135));
        assertThat(advice.byMean()).isTrue();
        assertThat(advice.toldBefore()).isEqualTo(Duration.ofMinutes(40));
        assertThat(advice.toldAfter()).isEqualTo(Duration.ofMinutes(22));
        assertThat(advice.shows()).isTrue();
        assertThat(advice(effect(40, 135), effect(40, 135)).shows()).isFalse();
    }

    @Test
    void whatever_is_advised_tells_two_figures_of_which_the_second_is_lower() {
        Random random = new Random(4);
        for (int draw = 0; draw < 20_000; draw++) {
            Advice advice = advice(drawn(random), drawn(random));
            if (advice.shows()) {
                assertThat(advice.toldAfter()).isLessThan(advice.toldBefore());
            }
            assertThat(advice.toldBefore().toSeconds() % 60).isZero();
            assertThat(advice.toldAfter().toSeconds() % 60).isZero();
        }
    }

    private static Advice.Effect drawn(Random random) {
        return new Advice.Effect(
                Duration.ofMillis(random.nextInt(3_000_000)), Duration.ofMillis(random.nextInt(8_000_000)), 0.2);
    }

    private static Advice.Effect effect(int mean, int p90) {
        return new Advice.Effect(Duration.ofMinutes(mean), Duration.ofMinutes(p90), 0.2);
    }

    private static Advice advice(Advice.Effect before, Advice.Effect after) {
        return new Advice(new Remedy.CallColleague(1, 2, Set.of(), Set.of(), Duration.ofMinutes(45)), 3, before, after);
    }
}
