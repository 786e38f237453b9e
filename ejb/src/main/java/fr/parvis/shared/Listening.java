package fr.parvis.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Since when this server has been listening without a gap. A browser or a kiosk can be called silent only if somebody was
 * there to hear it: after a start, a pause of the machine, an outage of the database or a leap of the clock, everybody has
 * the whole time again (ADR 0064). Whoever looks for silence regularly says so by {@link #note}; only in memory.
 */
@ApplicationScoped
public class Listening {
    /** A longer gap between two notes, which come every ten seconds, was an absence. */
    public static final Duration GAP = Duration.ofSeconds(30);

    private final Clock clock;
    private final Clock machine;
    private final ServerClock server;
    private Instant since;
    private Instant notedAt;
    private Instant shownAt;

    /** For the container's proxy only. */
    protected Listening() {
        clock = null;
        machine = null;
        server = null;
    }

    @Inject
    public Listening(Clock clock, @MachineTime Clock machine, ServerClock server) {
        this.clock = clock;
        this.machine = machine;
        this.server = server;
        this.since = clock.instant();
        this.notedAt = machine.instant();
        this.shownAt = since;
    }

    /** Notes that this server can hear now. */
    public synchronized void note() {
        Instant real = machine.instant();
        Instant shown = clock.instant();
        Duration passed = Duration.between(notedAt, real);
        Duration expected = passed.isNegative() ? Duration.ZERO : server.lasts(passed);
        Duration leap = Duration.between(shownAt, shown).minus(expected);
        boolean absent = passed.isNegative() || passed.compareTo(GAP) > 0;
        if (absent || leap.compareTo(server.lasts(GAP)) > 0 || shown.isBefore(shownAt)) {
            since = shown;
        }
        notedAt = real;
        shownAt = shown;
    }

    /** Whether this server has listened for that stretch of real life without a gap, up to now. */
    public synchronized boolean throughout(Duration real) {
        return !since.isAfter(clock.instant().minus(server.lasts(real)));
    }

    /** Whoever was last heard before that instant has been silent for that stretch of real life; nobody after an absence. */
    public Instant silentBefore(Duration real) {
        return throughout(real) ? clock.instant().minus(server.lasts(real)) : Instant.EPOCH;
    }
}
