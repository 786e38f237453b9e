package fr.parvis.queueing.metrics;

import java.util.List;

/**
 * Which value of an ordered sample stands for a share of it: the only place of the decision core where quantiles are
 * defined. The three definitions name a value that somebody had; none invents one between two.
 *
 * <p>Source: Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996),
 * 361–365, whose types are named below. Worked example: of 1, 2, 3, 4 the share 0.5 is 2 by
 * {@link #INVERSE_DISTRIBUTION}, 3 by {@link #NEAREST}, 2 by {@link #LOWER}. Why there are three: ADR 0098. O(1), no
 * allocation.
 */
public enum Quantile {
    /**
     * The smallest value that at least this share of the sample does not exceed, index ⌈p n⌉ − 1: type 1 of Hyndman
     * and Fan. For figures that say "nine in ten waited no longer".
     */
    INVERSE_DISTRIBUTION,
    /**
     * The value nearest to the position p (n − 1) of their type 7, halves upwards: the median of an even sample is the
     * upper one. For what is drawn: forecasts, the fit, the corrections learnt from outcomes.
     */
    NEAREST,
    /**
     * The last value not beyond the position p (n − 1) of type 7. For the forecast from displays, which was measured
     * with it.
     */
    LOWER;

    /**
     * Place of the quantile in an ordered sample.
     *
     * @param share 0 to 1
     * @param size at least 1
     * @return 0 to size − 1
     */
    public int index(double share, int size) {
        return switch (this) {
            case INVERSE_DISTRIBUTION -> (int) Math.max(0, Math.ceil(share * size) - 1);
            case NEAREST -> (int) Math.round(share * (size - 1));
            case LOWER -> (int) (share * (size - 1));
        };
    }

    /** The quantile of a sample in ascending order, which must not be empty. */
    public <T> T of(List<T> sorted, double share) {
        return sorted.get(index(share, sorted.size()));
    }

    /** The quantile of a sample in ascending order, which must not be empty. */
    public long of(long[] sorted, double share) {
        return sorted[index(share, sorted.length)];
    }

    /** The quantile of a sample in ascending order, which must not be empty. */
    public double of(double[] sorted, double share) {
        return sorted[index(share, sorted.length)];
    }

    /**
     * The quantile of a sample of which only the numbers in groups of equal width are known, the first from 0:
     * position p (n − 1) of type 7, spread evenly within its group; 0 when the sample is empty. O(groups).
     *
     * @param counts how many lie in each group
     * @param all their sum
     * @param width of a group, in the unit of the answer
     */
    public static double ofGroups(long[] counts, long all, double width, double share) {
        double place = share * (all - 1);
        long before = 0;
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] > 0 && before + counts[group] > place) {
                return width * (group + Math.max(0, place - before) / counts[group]);
            }
            before += counts[group];
        }
        return 0;
    }
}
