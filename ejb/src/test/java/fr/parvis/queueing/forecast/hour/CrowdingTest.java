package fr.parvis.queueing.forecast.hour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdingTest {

    @Test
    void an_overload_is_told_by_the_futures_in_which_it_comes() {
        List<long[]> futures = List.of(new long[] {10, 30}, new long[] {10}, new long[] {5, 20, 40}, new long[0]);

        Crowding even = Crowding.of(Duration.ofMinutes(30), futures);

        assertThat(even.chance()).isEqualTo(0.5);
        assertThat(even.likely()).isTrue();
        assertThat(even.visitors()).isEqualTo(1.5);
        assertThat(even.from()).isEqualTo(Instant.ofEpochMilli(30));
        assertThat(Crowding.of(Duration.ofMinutes(30), futures.subList(1, 4)).likely())
                .as("one future of three")
                .isFalse();
    }
}
