package fr.parvis.kiosk.scan;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long a frame is looked at: so much work of the processor, and in no case longer than the wall clock allows, because the
 * visitor's next frame is coming. Work alone would hold others up on a busy machine, the clock alone would give up there what
 * needs only a little more.
 *
 * @param clock nanoseconds on the wall
 * @param work nanoseconds that the processor gave to this thread
 */
record Patience(LongSupplier clock, LongSupplier work) {
    static final long MOST_WORK = TimeUnit.MILLISECONDS.toNanos(115);
    static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(185);

    private static final long LONG_STEP = TimeUnit.MILLISECONDS.toNanos(45);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** By the clocks of this machine. */
    static Patience ofThisMachine() {
        boolean told = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
        return new Patience(System::nanoTime, told ? THREADS::getCurrentThreadCpuTime : System::nanoTime);
    }

    /** Begins now. */
    Turn begin() {
        return new Turn(this, clock.getAsLong(), work.getAsLong());
    }

    /** The time of one frame; asked by the thread that began it. */
    record Turn(Patience patience, long began, long worked) implements BooleanSupplier {

        /** Whether it is too late to begin another step. */
        @Override
        public boolean getAsBoolean() {
            return over(0);
        }

        /** Whether it is too late to begin one of ZXing's steps, which may be long and cannot be stopped. */
        boolean nearlyOver() {
            return over(LONG_STEP);
        }

        private boolean over(long needed) {
            return patience.work.getAsLong() - worked > MOST_WORK - needed
                    || patience.clock.getAsLong() - began > LONGEST - needed;
        }
    }
}
