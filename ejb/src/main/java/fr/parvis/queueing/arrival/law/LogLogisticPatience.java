package fr.parvis.queueing.arrival.law;

/**
 * How visitors lose patience at a site, as forecasts have it: whoever leaves before being called makes the wait of
 * the others shorter.
 *
 * <p>Log-logistic around 68 minutes, because the chance of having stayed can be written down and hence learnt: S(t) =
 * 1 / (1 + (t / 68 min)^2.9)^haste. Worked example: with haste 1, of visitors who wait 30 minutes 8 % have left; with
 * haste 0.5, 4 %. Why drawn days have another law: {@link SiteLaw}.
 *
 * @param haste how readily they leave; 1 as usual, 0 never
 */
public record LogLogisticPatience(double haste) {

    private static final double MEDIAN = SiteLaw.PATIENCE_MEDIAN.millis();
    private static final double STEEPNESS = SiteLaw.PATIENCE_STEEPNESS.value();
    private static final double HASTE_MOST = SiteLaw.HASTE_MOST.value();

    public LogLogisticPatience {
        if (!(haste >= 0 && haste <= HASTE_MOST)) {
            throw new IllegalArgumentException("visitors cannot leave " + haste + " times as readily as usual");
        }
    }

    /** As readily as usual, until the site's own visitors are known. */
    public static LogLogisticPatience usual() {
        return new LogLogisticPatience(1);
    }

    /** How many would be expected to leave, at haste 1, for one who has waited that long (the cumulated hazard). */
    public static double expected(long waited) {
        return Math.log1p(Math.pow(Math.max(0, waited) / MEDIAN, STEEPNESS));
    }

    /**
     * The wait after which that share of those who have waited so long already will have left, milliseconds;
     * centuries at haste 0.
     */
    public long after(long waited, double share) {
        double hazard = expected(waited) - Math.log(1 - share) / haste;
        double wait = MEDIAN * Math.pow(Math.expm1(hazard), 1 / STEEPNESS);
        return wait < Long.MAX_VALUE / 4.0 ? Math.round(wait) : Long.MAX_VALUE / 4;
    }
}
