package fr.parvis.queueing.improve.fit;

/**
 * What days were like: shown side by side for today's organisation and another one.
 *
 * @param visitors how many came
 * @param meanWait minutes, those who left included
 * @param p90 ninth decile of the wait, minutes
 * @param p99 minutes
 * @param missed share who waited beyond the target or left, 0 to 1
 * @param unpunctual share of appointments not served within their target
 * @param priorityMissed share of priority visitors not served within theirs
 * @param longest longest wait of a walk-in, mean over the days, minutes
 * @param left share who gave up
 * @param overtime minutes served after closing, summed over counters, mean over the days
 */
public record StaffingFigures(
        int visitors,
        double meanWait,
        double p90,
        double p99,
        double missed,
        double unpunctual,
        double priorityMissed,
        double longest,
        double left,
        double overtime) {}
