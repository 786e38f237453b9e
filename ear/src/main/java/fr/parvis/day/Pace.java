package fr.parvis.day;

import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The compressed time of the day: what happens in so many of its minutes happens so much sooner on the real clock. */
final class Pace implements AutoCloseable {
    static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final double NANOS_IN_A_MINUTE = 60e9;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
    private final double speed;
    private final Consumer<RuntimeException> onTrouble;
    private volatile long began = System.nanoTime();

    Pace(double speed, Consumer<RuntimeException> onTrouble) {
        this.speed = speed;
        this.onTrouble = onTrouble;
    }

    /** It is half past eight. */
    void begin() {
        began = System.nanoTime();
    }

    /** Does something so many minutes of the day from now. */
    void in(double minutes, Runnable deed) {
        long nanos = (long) (minutes * NANOS_IN_A_MINUTE / speed);
        ScheduledFuture<?> unused = executor.schedule(() -> carefully(deed), nanos, TimeUnit.NANOSECONDS);
    }

    /** Does something every so many real seconds. */
    ScheduledFuture<?> everyRealSeconds(int seconds, Runnable deed) {
        return executor.scheduleAtFixedRate(() -> carefully(deed), seconds, seconds, TimeUnit.SECONDS);
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
        return OPENS.plusMinutes((long) minutes());
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
