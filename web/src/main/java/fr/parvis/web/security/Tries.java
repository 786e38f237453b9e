package fr.parvis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts how often an address or a device tried something that could be guessed, in windows of a minute.
 *
 * <p>Each node counts for itself: with n nodes an attacker has n times as many tries, still far too few for a code of
 * forty bits or a password. Sign-in is besides locked in the database. It forgets whole windows, so it never grows beyond
 * what one minute brings, {@value #MOST} counters at most.
 */
@ApplicationScoped
public class Tries {
    static final int WINDOW_SECONDS = 60;
    private static final int MOST = 50_000;

    private final LongSupplier elapsedSeconds;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long window;

    /** Counts by the machine's elapsed time. */
    public Tries() {
        this(() -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
    }

    Tries(LongSupplier elapsedSeconds) {
        this.elapsedSeconds = elapsedSeconds;
        this.window = elapsedSeconds.getAsLong() / WINDOW_SECONDS;
    }

    /** Counts one try of somebody. */
    public void count(String who) {
        startWindow();
        if (counts.size() < MOST) {
            counts.merge(who, 1, Integer::sum);
        }
    }

    /** Whether somebody has already tried that often in this minute. */
    public boolean exhausted(String who, int most) {
        startWindow();
        return counts.size() >= MOST || counts.getOrDefault(who, 0) >= most;
    }

    private void startWindow() {
        long current = elapsedSeconds.getAsLong() / WINDOW_SECONDS;
        if (current != window) {
            window = current;
            counts.clear();
        }
    }
}
