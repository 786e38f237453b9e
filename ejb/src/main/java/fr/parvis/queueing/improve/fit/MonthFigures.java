package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.metrics.Quantile;
import fr.parvis.queueing.metrics.TargetCount;
import fr.parvis.queueing.room.VisitorClass;

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
        TargetCount kept = new TargetCount();
        long[] waits = new long[GroupedDay.GROUPS];
        double sum = 0;
        double longest = 0;
        double ever = 0;
        for (int number : drawn) {
            GroupedDay day = days[number];
            kept.add(day.kept());
            for (int group = 0; group < waits.length; group++) {
                waits[group] += day.waits(group);
            }
            sum += day.sum();
            longest += day.longest() / drawn.length;
            ever = Math.max(ever, day.longest());
        }
        long all = kept.came();
        return new MonthFigures(
                sum / Math.max(1, all),
                Quantile.ofGroups(waits, all, GroupedDay.GROUP, ALMOST_ALL),
                kept.missed(),
                kept.missed(VisitorClass.APPOINTMENT),
                kept.missed(VisitorClass.PRIORITY),
                longest,
                ever);
    }
}
