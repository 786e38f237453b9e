package fr.parvis.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock during in-container tests: the real one until a test stops it at an instant. */
@ApplicationScoped
@Alternative
@Priority(1)
public class MovableClock {
    private static volatile Clock current = Clock.systemUTC();

    /** Stops the clock at an instant. */
    public static void stopAt(Instant instant) {
        current = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Lets the clock run again. */
    public static void run() {
        current = Clock.systemUTC();
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return new Moving();
    }

    private static final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return current.withZone(zone);
        }

        @Override
        public Instant instant() {
            return current.instant();
        }
    }
}
