package fr.parvis.queueing.forecast;

import java.time.Duration;
import java.util.Objects;

/**
 * What is being told of one wait, and what it was told on: it changes only when the wait has moved by five minutes or
 * more.
 *
 * @param raw what the draws said when it was told, without correction; null when unknown
 * @param corrected the same, corrected by how past forecasts held; null when unknown
 */
public record ShownWait(WaitSpread raw, WaitSpread corrected, WaitRange range) {

    private static final Duration WORTH_TELLING = Duration.ofMillis(ForecastConstant.STEP.millis());

    public ShownWait {
        Objects.requireNonNull(range, "range");
    }

    /** Nobody on duty, or nothing forecast yet. */
    public static ShownWait unknown() {
        return new ShownWait(null, null, WaitRange.unknown());
    }

    /** A wait as the draws say, corrected; unknown for null. */
    public static ShownWait of(WaitSpread raw, Outlook.Corrections corrections) {
        if (raw == null) {
            return unknown();
        }
        WaitSpread corrected = raw.corrected(corrections);
        return new ShownWait(raw, corrected, corrected.range());
    }

    /** What to tell next: this, unless the fresh one has moved by five minutes or one of them is unknown. */
    public ShownWait then(ShownWait fresh) {
        if (corrected == null || fresh.corrected == null) {
            return fresh;
        }
        boolean moved = moved(corrected.p25(), fresh.corrected.p25()) || moved(corrected.p90(), fresh.corrected.p90());
        return moved && fresh.range.worthTelling(range) ? fresh : this;
    }

    private static boolean moved(Duration told, Duration now) {
        return told.minus(now).abs().compareTo(WORTH_TELLING) >= 0;
    }
}
