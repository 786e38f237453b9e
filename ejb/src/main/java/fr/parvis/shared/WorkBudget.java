package fr.parvis.shared;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How much of the time slow work behind the scenes may take while somebody waits for the processor: after a piece of work that took
 * a second, the next one begins nine seconds later at a share of a tenth. While the machine has time to spare nothing is put off.
 */
public final class WorkBudget {
    private final double share;
    private final BooleanSupplier busy;
    private final LongSupplier nanos;
    private final AtomicLong notBefore;

    /**
     * @param share of the time, more than 0 and at most 1
     * @param busy whether others need the processor now; may be asked from any thread
     * @param nanos a clock that never goes back, such as {@link System#nanoTime}
     */
    public WorkBudget(double share, BooleanSupplier busy, LongSupplier nanos) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is more than 0 and at most 1: " + share);
        }
        this.share = share;
        this.busy = busy;
        this.nanos = nanos;
        this.notBefore = new AtomicLong(nanos.getAsLong());
    }

    /** Whether the next piece of work may begin now. */
    public boolean isOpen() {
        return nanos.getAsLong() - notBefore.get() >= 0 || !busy.getAsBoolean();
    }

    /** Does a piece of work and counts how long it took, also when it fails. */
    public <T> T spend(Supplier<T> work) {
        long began = nanos.getAsLong();
        try {
            return work.get();
        } finally {
            long ended = nanos.getAsLong();
            long rest = Math.round((ended - began) * (1 / share - 1));
            notBefore.accumulateAndGet(ended, (due, now) -> Math.max(due - now, 0) + now + rest);
        }
    }
}
