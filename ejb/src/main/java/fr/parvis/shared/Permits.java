package fr.parvis.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many threads of this node may do one kind of slow work at the same time: the memory and the processors that it takes are
 * bounded, whoever asks for it. Others wait in the order in which they came, for a bounded time.
 */
public final class Permits {
    private final String work;
    private final Duration patience;
    private final Semaphore free;

    /**
     * @param work in words for the log
     * @param most at the same time
     * @param patience how long somebody waits for their turn
     */
    public Permits(String work, int most, Duration patience) {
        this.work = work;
        this.patience = patience;
        this.free = new Semaphore(most, true);
    }

    /** Half of the machine's processors, one at least: the rest is for those who do nothing slow. */
    public static int halfOfTheMachine() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /**
     * Does the work in its turn.
     *
     * @throws Busy when there was none in time
     */
    public <T> T during(Supplier<T> slow) {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Busy(work);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy(work);
        }
        return released(slow);
    }

    /** Does the work if nobody has to be waited for; empty otherwise. */
    public <T> Optional<T> ifFree(Supplier<T> slow) {
        return free.tryAcquire() ? Optional.of(released(slow)) : Optional.empty();
    }

    /** How many wait for their turn now, nearly. */
    public int waiting() {
        return free.getQueueLength();
    }

    private <T> T released(Supplier<T> slow) {
        try {
            return slow.get();
        } finally {
            free.release();
        }
    }
}
