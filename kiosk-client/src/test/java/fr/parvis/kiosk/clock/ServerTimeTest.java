package fr.parvis.kiosk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerTimeTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private Instant wall = NINE;
    private long ticks = 5_000_000_000L;
    private final ServerTime time = on("monday");

    @Test
    void after_an_answer_of_the_server_the_clock_on_the_wall_may_jump_as_it_likes() {
        wall = Instant.parse("1970-01-01T00:00:00Z");
        time.hear(NINE);
        wall = Instant.parse("2031-01-01T00:00:00Z");
        ticks += 90_000_000_000L;

        assertThat(time.now().at()).isEqualTo(NINE.plusSeconds(90));
        assertThat(time.now().sure()).isTrue();
    }

    @Test
    void a_new_start_of_the_program_goes_on_counting_where_the_machine_was_not_started_again() {
        time.hear(NINE);
        ServerTime again = on("monday");
        again.resume(time.toJson());
        wall = Instant.EPOCH;
        ticks += 60_000_000_000L;

        assertThat(again.now().at()).isEqualTo(NINE.plusSeconds(60));
        assertThat(again.now().sure()).isTrue();
    }

    @Test
    void a_new_start_of_the_machine_believes_the_wall_with_the_last_offset_and_says_that_it_is_not_sure() {
        wall = NINE.minusSeconds(3_600);
        time.hear(NINE);
        ServerTime again = on("tuesday");
        again.resume(time.toJson());
        wall = wall.plusSeconds(86_400);

        assertThat(again.now().at()).isEqualTo(NINE.plusSeconds(86_400));
        assertThat(again.now().sure()).isFalse();
    }

    @Test
    void time_never_goes_back_behind_what_is_known_to_have_happened() {
        wall = Instant.EPOCH;
        time.notBefore(NINE);

        assertThat(time.now().at()).isEqualTo(NINE);
    }

    @Test
    void what_was_stamped_unsurely_is_corrected_once_the_server_was_heard() {
        wall = Instant.parse("2019-01-01T00:00:00Z");
        Stamp stamp = Stamp.of(time.now().toJson());
        ticks += 600_000_000_000L;
        time.hear(NINE);

        assertThat(time.corrected(stamp)).isEqualTo(NINE.minusSeconds(600));
        assertThat(on("another start").corrected(stamp)).isEqualTo(stamp.at());
    }

    private ServerTime on(String boot) {
        java.time.Clock clock = new java.time.Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public java.time.Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return wall;
            }
        };
        return new ServerTime(new MachineClock(clock, () -> ticks, boot));
    }
}
