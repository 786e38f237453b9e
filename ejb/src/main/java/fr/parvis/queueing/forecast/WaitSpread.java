package fr.parvis.queueing.forecast;

import java.time.Duration;

/** What the draws say of one wait: first quartile, median and ninth decile, in order. */
public record WaitSpread(Duration p25, Duration p50, Duration p90) {

    public WaitSpread {
        if (p25.isNegative() || p50.compareTo(p25) < 0 || p90.compareTo(p50) < 0) {
            throw new IllegalArgumentException("waits out of order: " + p25 + ", " + p50 + ", " + p90);
        }
    }

    /** The same waits as past outcomes correct them; the bounds give way to the median. */
    public WaitSpread corrected(Outlook.Corrections by) {
        Duration middle = times(p50, by.middle());
        Duration low = times(p25, by.low());
        return new WaitSpread(low.compareTo(middle) > 0 ? middle : low, middle, longer(middle, times(p90, by.high())));
    }

    private static Duration times(Duration wait, double factor) {
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    public WaitRange range() {
        return WaitRange.of(p25, p90);
    }
}
