package fr.parvis.queueing.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.law.SiteLaw;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DaySoFarTest {

    @Test
    void a_day_is_as_usual_until_somebody_was_expected() {
        assertThat(new DaySoFar(0, 0).factor()).isEqualTo(1);
        assertThat(new DaySoFar(25, 25).factor()).isEqualTo(1);
    }

    @Test
    void a_busy_morning_announces_a_busy_day_though_not_as_busy() {
        assertThat(new DaySoFar(40, 60).factor()).isCloseTo(1.25, within(0.005));
        assertThat(new DaySoFar(40, 20).factor()).isCloseTo(0.75, within(0.005));
    }

    @Test
    void what_no_day_is_like_does_not_count_wholly() {
        assertThat(new DaySoFar(400, 10).factor()).isCloseTo(0.52, within(1e-9));
        assertThat(new DaySoFar(10, 400).factor()).isCloseTo(1.48, within(1e-9));
    }

    @Test
    void it_is_nearer_to_the_truth_than_the_usual_day_over_many_days() {
        SplittableRandom random = new SplittableRandom(7);
        double usual = 0;
        double told = 0;
        for (int day = 0; day < 2_000; day++) {
            double truth = Math.max(0.3, 1 + SiteLaw.DAY_VARIATION.value() * random.nextGaussian());
            int came = visitors(60 * truth, random);
            usual += Math.pow(truth - 1, 2);
            told += Math.pow(truth - new DaySoFar(60, came).factor(), 2);
        }
        assertThat(told).isLessThan(0.5 * usual);
    }

    private static int visitors(double mean, SplittableRandom random) {
        int visitors = 0;
        for (double time = -Math.log(1 - random.nextDouble()); time < mean; visitors++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return visitors;
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new DaySoFar(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DaySoFar(Double.NaN, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DaySoFar(1, -3)).isInstanceOf(IllegalArgumentException.class);
    }
}
