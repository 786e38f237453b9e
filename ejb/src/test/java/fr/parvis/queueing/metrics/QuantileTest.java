package fr.parvis.queueing.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileTest {

    private static final List<Integer> FOUR = List.of(1, 2, 3, 4);

    @Test
    void the_definitions_differ_on_the_median_of_four() {
        assertThat(Quantile.INVERSE_DISTRIBUTION.of(FOUR, 0.5)).isEqualTo(2);
        assertThat(Quantile.NEAREST.of(FOUR, 0.5)).isEqualTo(3);
        assertThat(Quantile.LOWER.of(FOUR, 0.5)).isEqualTo(2);
    }

    @Test
    void every_definition_stays_within_the_sample() {
        for (Quantile each : Quantile.values()) {
            for (int size = 1; size < 60; size++) {
                assertThat(each.index(0, size)).isZero();
                assertThat(each.index(1, size)).isEqualTo(size - 1);
            }
        }
    }

    @Test
    void at_least_the_share_asked_for_lies_at_or_below_the_inverse_distribution() {
        for (int size = 1; size < 60; size++) {
            int index = Quantile.INVERSE_DISTRIBUTION.index(0.9, size);
            assertThat((index + 1.0) / size).isGreaterThanOrEqualTo(0.9);
            assertThat((double) index / size).isLessThan(0.9);
        }
    }

    @Test
    void the_nearest_median_is_the_upper_one_of_an_even_sample() {
        for (int size = 1; size < 200; size++) {
            assertThat(Quantile.NEAREST.index(0.5, size)).isEqualTo(size / 2);
        }
    }

    @Test
    void in_groups_the_quantile_lies_where_it_would_among_evenly_spread_values() {
        long[] counts = {10, 0, 10};
        assertThat(Quantile.ofGroups(counts, 20, 0.5, 0.25)).isCloseTo(0.5 * 4.75 / 10, within(1e-9));
        assertThat(Quantile.ofGroups(counts, 20, 0.5, 0.75)).isCloseTo(0.5 * (2 + 4.25 / 10), within(1e-9));
        assertThat(Quantile.ofGroups(new long[3], 0, 0.5, 0.5)).isZero();
    }
}
