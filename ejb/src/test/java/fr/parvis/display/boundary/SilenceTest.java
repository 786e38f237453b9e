package fr.parvis.display.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.counter.SessionState;
import fr.parvis.counter.boundary.CounterRow;
import fr.parvis.display.boundary.KioskCard.Trouble;
import fr.parvis.identity.boundary.KioskWatch.KioskRow;
import fr.parvis.shared.Listening;
import fr.parvis.shared.Pace;
import fr.parvis.shared.ServerClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is not heard of any more, on a clock that is right and on one that runs 240 times as fast. */
class SilenceTest {
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    private final ServerClock server = new ServerClock();

    @Test
    void a_counter_is_silent_after_forty_five_seconds() {
        assertThat(counterSilentAfter(Duration.ofSeconds(45))).isFalse();
        assertThat(counterSilentAfter(Duration.ofSeconds(46))).isTrue();
    }

    @Test
    void a_kiosk_is_silent_after_ninety_seconds_while_the_site_is_open() {
        assertThat(kioskSilentAfter(Duration.ofSeconds(90), true)).isFalse();
        assertThat(kioskSilentAfter(Duration.ofSeconds(91), true)).isTrue();
        assertThat(kioskSilentAfter(Duration.ofSeconds(91), false)).isFalse();
    }

    @Test
    void on_a_fast_clock_both_are_silent_after_as_much_of_real_life() {
        server.follow(new Pace(TEN, TEN, 240));

        assertThat(counterSilentAfter(Duration.ofHours(3))).isFalse();
        assertThat(counterSilentAfter(Duration.ofHours(3).plusSeconds(1))).isTrue();
        assertThat(kioskSilentAfter(Duration.ofHours(6), true)).isFalse();
        assertThat(kioskSilentAfter(Duration.ofHours(6).plusSeconds(1), true)).isTrue();
    }

    @Test
    void the_absence_of_the_server_is_the_silence_of_no_kiosk() {
        KioskRow kiosk = new KioskRow(1, "Borne", "B", TEN, null);
        Clock now = Clock.fixed(TEN.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        Listening justBack = new Listening(now, now, server);

        assertThat(KioskCard.of(kiosk, true, justBack.silentBefore(KioskCard.SILENT))
                        .troubles())
                .isEmpty();
    }

    private boolean counterSilentAfter(Duration silence) {
        CounterRow counter = new CounterRow(
                1, "Guichet 1", null, SessionState.OPEN, 2L, "Agent 2", TEN, null, TEN, Set.of(), true, null);
        return Watch.at(TEN.plus(silence), server).silent(counter);
    }

    private boolean kioskSilentAfter(Duration silence, boolean open) {
        KioskRow kiosk = new KioskRow(1, "Borne", "B", TEN, null);
        Instant heardSince = TEN.plus(silence).minus(server.lasts(KioskCard.SILENT));
        return KioskCard.of(kiosk, open, heardSince).troubles().contains(Trouble.SILENT);
    }
}
