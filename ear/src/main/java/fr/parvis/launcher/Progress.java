package fr.parvis.launcher;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Patience with something that is under way: it is over only when nothing has changed for the whole time. */
final class Progress {
    private final Duration patience;
    private final Supplier<String> traces;
    private final LongSupplier nanos;
    private String seen = "";
    private long since;

    /**
     * Begins to watch.
     *
     * @param traces whatever changes while it gets on
     * @param nanos elapsed time in nanoseconds
     */
    Progress(Duration patience, Supplier<String> traces, LongSupplier nanos) {
        this.patience = patience;
        this.traces = traces;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** Looks; whether nothing has changed for too long. */
    boolean isOver() {
        String now = traces.get();
        if (!now.equals(seen)) {
            seen = now;
            since = nanos.getAsLong();
            return false;
        }
        return nanos.getAsLong() - since > patience.toNanos();
    }
}
