package fr.parvis.queueing.forecast;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The wait as visitors are told: never one number, always a range in steps of five minutes, or "unknown".
 *
 * @param low empty when unknown
 * @param high empty when unknown or over 40 minutes
 */
public record WaitRange(Kind kind, Optional<Duration> low, Optional<Duration> high) {

    /** Which sentence tells the range. */
    public enum Kind {
        /** Nobody on duty for this motif. */
        UNKNOWN,
        /** Under five minutes. */
        UNDER_5,
        /** Between the two bounds. */
        BETWEEN,
        /** Over forty minutes. */
        OVER_40
    }

    /** Seconds. */
    private static final long STEP = ForecastConstant.STEP.millis() / 1000;
    /** Seconds. */
    private static final long LONGEST = ForecastConstant.LONGEST_SHOWN.millis() / 1000;

    public WaitRange {
        Objects.requireNonNull(kind, "kind");
    }

    public static WaitRange unknown() {
        return new WaitRange(Kind.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /** The range shown for a wait whose first quartile and ninth decile are these. */
    public static WaitRange of(Duration p25, Duration p90) {
        if (p25.isNegative() || p90.compareTo(p25) < 0) {
            throw new IllegalArgumentException("a wait cannot lie between " + p25 + " and " + p90);
        }
        long low = p25.toSeconds() / STEP * STEP;
        if (low >= LONGEST) {
            return new WaitRange(Kind.OVER_40, Optional.of(Duration.ofSeconds(LONGEST)), Optional.empty());
        }
        long high = Math.max(low + STEP, (p90.toMillis() + STEP * 1000 - 1) / (STEP * 1000) * STEP);
        Kind kind = high <= STEP ? Kind.UNDER_5 : Kind.BETWEEN;
        return new WaitRange(kind, Optional.of(Duration.ofSeconds(low)), Optional.of(Duration.ofSeconds(high)));
    }

    public boolean known() {
        return kind != Kind.UNKNOWN;
    }

    /** Whether the other range differs enough to be worth telling: another kind, or a bound moved by five minutes. */
    public boolean worthTelling(WaitRange shownBefore) {
        return !equals(shownBefore);
    }
}
