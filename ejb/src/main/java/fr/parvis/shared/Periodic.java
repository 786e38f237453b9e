package fr.parvis.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The one way to do something again and again besides {@code @Schedule} (ADR 0079): whatever a round throws, the next one comes.
 * An executor of Java never runs a task again that threw once, and never says so. The first failure is told with its cause, those
 * that follow it are counted, and the first round that works again says how many there were.
 */
public final class Periodic {
    private static final Logger LOG = System.getLogger(Periodic.class.getName());

    private Periodic() {}

    /**
     * Does something after each gap until the future is cancelled.
     *
     * @param what is done, in words for the log that name nobody
     */
    public static ScheduledFuture<?> every(
            Duration gap, String what, Runnable round, ScheduledExecutorService executor) {
        return executor.scheduleWithFixedDelay(
                new Round(what, round), gap.toNanos(), gap.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does something at once and after each gap on a thread of its own, so that nothing else can hold it up. */
    public static Loop loop(String what, Duration gap, Runnable round, ThreadFactory threads) {
        Loop loop = new Loop(new Round(what, round), gap);
        loop.thread = threads.newThread(loop);
        loop.thread.start();
        return loop;
    }

    /** Does something for each of many; one for which it fails keeps no other from its turn. */
    public static <T> void each(String what, Iterable<T> all, Consumer<T> one) {
        for (T next : all) {
            Background.told(what, () -> one.accept(next)).run();
        }
    }

    /** A thread that does something until it is stopped. */
    public static final class Loop implements Runnable {
        private final Round round;
        private final Duration gap;
        private Thread thread;
        private volatile boolean stopped;

        private Loop(Round round, Duration gap) {
            this.round = round;
            this.gap = gap;
        }

        @Override
        public void run() {
            while (!stopped) {
                round.run();
                LockSupport.parkNanos(gap.toNanos());
            }
        }

        /** Lets the round end in which it is, and no other begin. */
        public void stop() {
            stopped = true;
            LockSupport.unpark(thread);
        }
    }

    private static final class Round implements Runnable {
        private final String what;
        private final Runnable task;
        private long failed;

        Round(String what, Runnable task) {
            this.what = what;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
                worked();
            } catch (RuntimeException | Error thrown) {
                if (failed++ == 0) {
                    LOG.log(Level.ERROR, "A round failed, the next one comes: " + what, thrown);
                }
            }
        }

        private void worked() {
            if (failed > 0) {
                LOG.log(Level.INFO, "Works again after {0} rounds that failed: {1}", failed, what);
                failed = 0;
            }
        }
    }
}
