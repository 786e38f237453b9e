package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Since when the server could hear anybody: its own absence is nobody's silence. */
class ListeningTest {
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private final Hands machine = new Hands();
    private final Hands desk = new Hands();
    private final ServerClock server = new ServerClock();
    private final Listening listening = new Listening(desk, machine, server);

    @Test
    void a_server_that_just_began_calls_nobody_silent() {
        assertThat(listening.throughout(SILENCE)).isFalse();
        assertThat(listening.silentBefore(SILENCE)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_server_that_looks_every_ten_seconds_hears_throughout() {
        listenFor(90);

        assertThat(listening.throughout(SILENCE)).isTrue();
        assertThat(listening.silentBefore(SILENCE)).isEqualTo(desk.instant().minus(SILENCE));
    }

    @Test
    void after_a_paused_machine_or_an_outage_of_the_database_everybody_has_the_whole_time_again() {
        listenFor(600);
        pass(machine, 61);
        pass(desk, 61);
        listening.note();
        assertThat(listening.throughout(SILENCE)).isFalse();

        listenFor(80);
        assertThat(listening.throughout(SILENCE)).isFalse();
        listenFor(10);
        assertThat(listening.throughout(SILENCE)).isTrue();
    }

    @Test
    void a_late_look_is_no_absence() {
        listenFor(600);
        pass(machine, 29);
        pass(desk, 29);
        listening.note();

        assertThat(listening.throughout(SILENCE)).isTrue();
    }

    @Test
    void a_clock_that_leaps_ahead_or_goes_back_makes_nobody_silent() {
        for (int leap : new int[] {3600, -3600, -1}) {
            listenFor(600);
            pass(desk, leap);
            pass(machine, 10);
            listening.note();

            assertThat(listening.throughout(SILENCE)).as("a leap of %d s", leap).isFalse();
        }
    }

    @Test
    void a_day_that_is_played_fast_hears_throughout() {
        server.follow(new Pace(Instant.now(), desk.instant(), 240));
        listening.note();
        for (int look = 0; look < 10; look++) {
            pass(machine, 10);
            pass(desk, 2_400);
            listening.note();
        }

        assertThat(listening.throughout(SILENCE)).isTrue();
    }

    private void listenFor(int seconds) {
        for (int passed = 0; passed < seconds; passed += 10) {
            pass(machine, 10);
            pass(desk, 10);
            listening.note();
        }
    }

    private static void pass(Hands clock, int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-24T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
