package fr.parvis.shared;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers for two seconds, on this server node, what every visitor's touch would otherwise ask the database again.
 *
 * <p>Two nodes stay right because nothing is believed for longer than two seconds: a revoked device or a changed
 * opening hour counts everywhere within that time. After one second a single caller refreshes while the others go on
 * with what is known, so nobody waits for somebody else. Only what exists is remembered. Ages are elapsed time of the
 * machine, never the desk's clock. At most {@value #MOST} entries are kept: when it is full, what is too old to be believed makes room, and
 * where nothing is, the newcomer is not remembered.
 *
 * <p>A cache library would fit less well: what is looked up belongs to the caller's transaction, so it must be looked up in the caller's
 * thread and never while others wait for it, which per-key loading does.
 *
 * @param <K> what is asked
 * @param <V> the immutable answer
 */
public final class ShortMemory<K, V> {
    private static final long REFRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 10_000;

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final LongSupplier elapsedNanos;

    /** A memory by the machine's own elapsed time. */
    public ShortMemory() {
        this(System::nanoTime);
    }

    /** A memory by a given elapsed time, in nanoseconds. */
    public ShortMemory(LongSupplier elapsedNanos) {
        this.elapsedNanos = elapsedNanos;
    }

    /** The answer, remembered or else looked up now; empty answers are looked up each time. */
    public Optional<V> find(K key, Function<K, Optional<V>> lookUp) {
        long now = elapsedNanos.getAsLong();
        Entry<V> entry = entries.get(key);
        if (entry != null && entry.serves(now)) {
            return Optional.of(entry.value);
        }
        return remember(key, now, lookUp.apply(key));
    }

    /** Forgets one answer, because it was just changed here. */
    public void forget(K key) {
        entries.remove(key);
    }

    /** Forgets everything. */
    public void forgetAll() {
        entries.clear();
    }

    private Optional<V> remember(K key, long now, Optional<V> found) {
        if (found.isEmpty()) {
            entries.remove(key);
            return found;
        }
        if (entries.size() >= MOST) {
            entries.values().removeIf(entry -> entry.isOver(now));
        }
        if (entries.size() < MOST || entries.containsKey(key)) {
            entries.put(key, new Entry<>(found.get(), now));
        }
        return found;
    }

    private static final class Entry<V> {
        private final V value;
        private final long since;
        private final AtomicBoolean refreshing = new AtomicBoolean();

        Entry(V value, long since) {
            this.value = value;
            this.since = since;
        }

        boolean serves(long now) {
            long age = now - since;
            return age < REFRESH_NANOS || (!isOver(now) && !refreshing.compareAndSet(false, true));
        }

        boolean isOver(long now) {
            return now - since >= LONGEST_NANOS;
        }
    }
}
