package fr.parvis.testing;

import fr.parvis.shared.MachineTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The server's clocks during in-container tests: the real ones until a test stops them at an instant. */
@ApplicationScoped
@Alternative
@Priority(1)
public class MovableClock {
    private static volatile Clock current = Clock.systemUTC();
    private static volatile Clock machine = Clock.systemUTC();

    /** Stops the clocks at an instant. */
    public static void stopAt(Instant instant) {
        showAt(instant);
        machine = current;
    }

    /** Lets the desk's clock show an instant, as a day of the demonstration does; the machine's own stays as it is. */
    public static void showAt(Instant instant) {
        current = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Lets the clocks run again. */
    public static void run() {
        current = Clock.systemUTC();
        machine = current;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return new Moving(() -> current);
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    @MachineTime
    Clock machine() {
        return new Moving(() -> machine);
    }

    private static final class Moving extends Clock {
        private final Supplier<Clock> followed;

        private Moving(Supplier<Clock> followed) {
            this.followed = followed;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return followed.get().withZone(zone);
        }

        @Override
        public Instant instant() {
            return followed.get().instant();
        }
    }
}
