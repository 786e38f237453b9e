package fr.parvis.day;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The compressed time of the day: what happens in so many of its minutes happens so much sooner on the real clock. */
final class Pace implements AutoCloseable {
    private static final double NANOS_IN_A_MINUTE = 60e9;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(8);
    private final double speed;
    private final Consumer<RuntimeException> onTrouble;
    private volatile long began = System.nanoTime();
    private volatile LocalTime start = LocalTime.MIDNIGHT;

    Pace(double speed, Consumer<RuntimeException> onTrouble) {
        this.speed = speed;
        this.onTrouble = onTrouble;
    }

    /** It is that time now. */
    void begin(LocalTime shown) {
        start = shown;
        began = System.nanoTime();
    }

    /** Does something at a time of the day, at once when it is past. */
    void at(LocalTime time, Runnable deed) {
        in(Math.max(0, minutesTo(time)), deed);
    }

    /** How many minutes of the day there are until a time; negative when it is past. */
    double minutesTo(LocalTime time) {
        return ChronoUnit.SECONDS.between(start, time) / 60.0 - minutes();
    }

    /** Does something so many minutes of the day from now. */
    void in(double minutes, Runnable deed) {
        long nanos = (long) (minutes * NANOS_IN_A_MINUTE / speed);
        ScheduledFuture<?> unused = executor.schedule(() -> carefully(deed), nanos, TimeUnit.NANOSECONDS);
    }

    /** Does something every so many real milliseconds. */
    ScheduledFuture<?> everyRealMillis(int millis, Runnable deed) {
        return executor.scheduleWithFixedDelay(() -> carefully(deed), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** How many minutes of the day have passed. */
    double minutes() {
        return (System.nanoTime() - began) * speed / NANOS_IN_A_MINUTE;
    }

    /** How many real seconds a minute of the day takes. */
    double realSeconds(double minutes) {
        return minutes * 60 / speed;
    }

    /** The time on the wall of the simulated site. */
    LocalTime time() {
        return start.plusMinutes((long) minutes());
    }

    private void carefully(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException trouble) {
            onTrouble.accept(trouble);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
