package fr.parvis.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of the desk: the server's. Kiosks, phones and browsers have clocks of their own that nobody trusts.
 *
 * <p>It is the machine's. Only the demonstration makes it run ahead, to play a day in minutes (ADR 0037).
 */
@ApplicationScoped
public class ServerClock {
    private final Clock machine = Clock.systemUTC();
    private volatile Pace pace = Pace.real();

    @Produces
    @Singleton
    Clock clock() {
        return new Paced(ZoneId.of("UTC"));
    }

    @Produces
    @Singleton
    @MachineTime
    Clock machine() {
        return machine;
    }

    /** Shows the time by another pace from now on. */
    public void follow(Pace other) {
        pace = other;
    }

    /** The pace that begins now and goes on from what the clock shows, or from later. */
    public Pace from(Instant shown, double speed) {
        Instant real = machine.instant();
        Instant known = pace.shownAt(real);
        return new Pace(real, shown.isBefore(known) ? known : shown, speed);
    }

    /** How long a stretch of real life lasts on this clock: what waits for people or machines in earnest asks it. */
    public Duration lasts(Duration real) {
        return pace.lasts(real);
    }

    private final class Paced extends Clock {
        private final ZoneId zone;

        private Paced(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Paced(other);
        }

        @Override
        public Instant instant() {
            return pace.shownAt(machine.instant());
        }
    }
}
