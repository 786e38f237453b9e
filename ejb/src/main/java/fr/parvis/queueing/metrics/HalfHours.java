package fr.parvis.queueing.metrics;

/** The half hours of a day, in which arrivals are expected, counted and shown: numbered 0 to 47 from midnight. */
public final class HalfHours {

    /** How many a day has. */
    public static final int A_DAY = 48;

    /** Length of one, milliseconds. */
    public static final long MILLIS = 1_800_000;

    private HalfHours() {}

    /**
     * The half hour of an instant in milliseconds since midnight; what lies outside of the day counts in its first or
     * last one.
     */
    public static int of(long instant) {
        return (int) Math.max(0, Math.min(A_DAY - 1, instant / MILLIS));
    }
}
