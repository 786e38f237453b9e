package fr.parvis.queueing.improve.fit;

/**
 * What some days together were like under one rule.
 *
 * @param mean wait, minutes
 * @param p99 minutes
 * @param missed share beyond the target or gone, 0 to 1
 * @param unpunctual share of appointments not served within their target
 * @param priorityMissed share of priority visitors not served within theirs
 * @param longest longest wait of a walk-in, mean over the days, minutes
 * @param longestEver longest wait of a walk-in on any of the days, minutes
 */
record MonthFigures(
        double mean,
        double p99,
        double missed,
        double unpunctual,
        double priorityMissed,
        double longest,
        double longestEver) {

    private static final double ALMOST_ALL = 0.99;

    /** The days with these numbers, one of them possibly more than once. */
    static MonthFigures of(GroupedDay[] days, int[] drawn) {
        long[] came = new long[3];
        long[] inTime = new long[3];
        long[] waits = new long[GroupedDay.BINS];
        double sum = 0;
        double longest = 0;
        double ever = 0;
        for (int number : drawn) {
            GroupedDay day = days[number];
            for (int kind = 0; kind < came.length; kind++) {
                came[kind] += day.came(kind);
                inTime[kind] += day.inTime(kind);
            }
            for (int bin = 0; bin < waits.length; bin++) {
                waits[bin] += day.waits(bin);
            }
            sum += day.sum();
            longest += day.longest() / drawn.length;
            ever = Math.max(ever, day.longest());
        }
        long all = came[0] + came[1] + came[2];
        return new MonthFigures(
                sum / Math.max(1, all),
                p99(waits, all),
                without(inTime[0] + inTime[1] + inTime[2], all),
                without(inTime[2], came[2]),
                without(inTime[1], came[1]),
                longest,
                ever);
    }

    private static double without(long inTime, long came) {
        return came == 0 ? 0 : 1 - (double) inTime / came;
    }

    private static double p99(long[] waits, long all) {
        double place = ALMOST_ALL * (all - 1);
        long before = 0;
        for (int bin = 0; bin < waits.length; bin++) {
            if (waits[bin] > 0 && before + waits[bin] > place) {
                return GroupedDay.BIN * (bin + Math.max(0, place - before) / waits[bin]);
            }
            before += waits[bin];
        }
        return 0;
    }
}
