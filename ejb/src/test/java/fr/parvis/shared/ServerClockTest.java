package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerClockTest {
    private final ServerClock server = new ServerClock();

    @Test
    void it_jumps_ahead_and_never_back() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

        server.follow(server.from(tomorrow, 1));
        assertThat(server.clock().instant()).isAfterOrEqualTo(tomorrow);

        server.follow(server.from(tomorrow.minus(Duration.ofDays(2)), 240));
        assertThat(server.clock().instant()).isAfterOrEqualTo(tomorrow);
        assertThat(server.lasts(Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void the_machine_keeps_its_own_time() {
        server.follow(server.from(Instant.now().plus(Duration.ofDays(1)), 240));

        assertThat(server.machine().instant()).isBefore(Instant.now().plus(Duration.ofHours(1)));
    }
}
