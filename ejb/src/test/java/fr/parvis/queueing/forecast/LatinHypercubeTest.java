package fr.parvis.queueing.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.arrival.law.NormalDistribution;
import fr.parvis.queueing.arrival.law.ServiceLaw;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LatinHypercubeTest {

    private static final int FUTURES = 50;
    private static final double MINUTE = 60_000;

    private static double[] drawn(LatinHypercube draws, int thing) {
        double[] shares = new double[FUTURES];
        Arrays.setAll(shares, future -> draws.share(thing, future));
        return shares;
    }

    @Test
    void of_fifty_futures_one_lies_in_each_fiftieth() {
        LatinHypercube draws = new LatinHypercube(FUTURES, 3);
        for (int thing = 0; thing < 3; thing++) {
            double[] sorted = drawn(draws, thing);
            Arrays.sort(sorted);
            for (int place = 0; place < FUTURES; place++) {
                assertThat(sorted[place]).isBetween((double) place / FUTURES, (place + 1.0) / FUTURES);
            }
        }
    }

    @Test
    void two_things_are_drawn_independently_and_the_same_again_the_next_time() {
        LatinHypercube draws = new LatinHypercube(FUTURES, 2);
        double[] one = drawn(draws, 0);
        double[] other = drawn(draws, 1);
        double together = 0;
        for (int future = 0; future < FUTURES; future++) {
            together += (one[future] - 0.5) * (other[future] - 0.5) * 12 / FUTURES;
        }
        assertThat(together).as("correlation").isBetween(-0.4, 0.4);
        assertThat(drawn(new LatinHypercube(FUTURES, 2), 1)).isEqualTo(other);
    }

    @Test
    void the_bell_curve_and_its_inverse_agree_with_the_tables() {
        assertThat(NormalDistribution.below(0)).isCloseTo(0.5, within(1e-9));
        assertThat(NormalDistribution.below(1.96)).isCloseTo(0.9750021, within(1e-5));
        assertThat(NormalDistribution.at(0.9)).isCloseTo(1.2815516, within(1e-4));
        for (double z = -4; z <= 4; z += 0.37) {
            assertThat(NormalDistribution.at(NormalDistribution.below(z))).isCloseTo(z, within(1e-6));
        }
        assertThat(NormalDistribution.at(0)).isEqualTo(-8, within(1e-9));
        assertThat(NormalDistribution.at(1)).isBetween(5.0, 8.0);
    }

    @Test
    void services_drawn_evenly_have_the_mean_of_the_motif_and_grow_with_the_share() {
        ServiceLaw times = new ServiceLaw(10 * MINUTE, 0.6);
        double sum = 0;
        long before = 0;
        for (int draw = 0; draw < 10_000; draw++) {
            long service = times.whole((draw + 0.5) / 10_000);
            assertThat(service).isGreaterThanOrEqualTo(before);
            before = service;
            sum += service;
        }
        assertThat(sum / 10_000 / MINUTE).isCloseTo(10, within(0.05));
    }

    @Test
    void what_is_left_of_a_service_is_never_less_than_nothing_and_for_a_forgotten_one_half_a_mean() {
        ServiceLaw times = new ServiceLaw(10 * MINUTE, 0.6);
        assertThat(times.remaining(0, 0.3)).isEqualTo(times.whole(0.3));
        for (int minutes = 0; minutes < 600; minutes += 7) {
            long left = times.remaining((long) (minutes * MINUTE), 0.5);
            assertThat(left).isBetween((long) MINUTE, (long) (12 * MINUTE));
        }
        assertThat(times.remaining((long) (300 * MINUTE), 0.5))
                .isCloseTo(Math.round(Math.log(2) * 5 * MINUTE), within(1L));
    }
}
