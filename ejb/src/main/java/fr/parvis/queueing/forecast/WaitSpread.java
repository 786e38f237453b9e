package fr.parvis.queueing.forecast;

import java.time.Duration;

/** What the draws say of one wait: first quartile, median and ninth decile, in order. */
public record WaitSpread(Duration p25, Duration p50, Duration p90) {

    public WaitSpread {
        if (p25.isNegative() || p50.compareTo(p25) < 0 || p90.compareTo(p50) < 0) {
            throw new IllegalArgumentException("waits out of order: " + p25 + ", " + p50 + ", " + p90);
        }
    }

    public WaitRange range() {
        return WaitRange.of(p25, p90);
    }
}
