package fr.parvis.web.admission;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Keys and sessions that were let in during the last {@value #MINUTES} minutes on this node, as fingerprints. It decides only
 * whose share a request has, never what it may do: the door checks each request anew. At most {@value #MOST} are kept.
 */
final class KnownCallers {
    static final int MINUTES = 15;
    static final int MOST = 20_000;

    private static final long KEPT = Duration.ofMinutes(MINUTES).toNanos();

    private final Map<String, Long> letIn = new ConcurrentHashMap<>();
    private final LongSupplier elapsedNanos;

    KnownCallers() {
        this(System::nanoTime);
    }

    KnownCallers(LongSupplier elapsedNanos) {
        this.elapsedNanos = elapsedNanos;
    }

    void letIn(String credential) {
        long now = elapsedNanos.getAsLong();
        if (letIn.size() >= MOST && !letIn.containsKey(credential)) {
            letIn.values().removeIf(since -> now - since > KEPT);
            if (letIn.size() >= MOST) {
                return;
            }
        }
        letIn.put(credential, now);
    }

    void refused(String credential) {
        letIn.remove(credential);
    }

    boolean isKnown(String credential) {
        Long since = letIn.get(credential);
        return since != null && elapsedNanos.getAsLong() - since <= KEPT;
    }
}
