package fr.parvis.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast the server's clock runs: as the real one, but in the demonstration, where a day may be played in minutes.
 *
 * <p>A fast day ends by itself after {@code LONGEST} on the clock: a server that is stopped in the middle of one does not
 * wake up weeks ahead. Worked example: begun at 9:40 real time showing 8:25, 240 times as fast → at 9:41 it shows 12:25.
 *
 * @param realFrom when it began, by the machine
 * @param shownFrom what the clock showed then
 * @param speed minutes shown in a real one, 1 to 1000
 */
public record Pace(Instant realFrom, Instant shownFrom, double speed) {
    private static final Duration LONGEST = Duration.ofHours(14);

    public Pace {
        if (!(speed >= 1 && speed <= 1000)) {
            throw new IllegalArgumentException("A clock runs 1 to 1000 times as fast, not " + speed);
        }
    }

    /** The pace of a clock that is right. */
    public static Pace real() {
        return new Pace(Instant.EPOCH, Instant.EPOCH, 1);
    }

    /** What the clock shows at a moment of the machine. */
    public Instant shownAt(Instant real) {
        double passed = Duration.between(realFrom, real).toNanos();
        double fast = Math.min(passed, LONGEST.toNanos() / speed);
        return speed == 1 || passed <= 0
                ? shownFrom.plus(Duration.between(realFrom, real))
                : shownFrom.plusNanos(Math.round(fast * speed + passed - fast));
    }

    /** How long a stretch of real life lasts on the clock, at its fastest. */
    public Duration lasts(Duration real) {
        return Duration.ofMillis(Math.round(real.toMillis() * speed));
    }
}
