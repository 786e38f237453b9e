package fr.parvis.queueing.forecast.drain;

/** A wait forecast in minutes: one chance in ten below p10, one in ten above p90. */
public record DrainWait(double p10, double p50, double p90) {

    public DrainWait {
        if (!(p10 >= 0 && p10 <= p50 && p50 <= p90)) {
            throw new IllegalArgumentException("waits out of order: " + p10 + ", " + p50 + ", " + p90);
        }
    }
}
