package fr.parvis.queueing.arrival.law;

import java.util.Arrays;

/**
 * The normal distribution and its inverse, from a table made once: what turns an even share of all cases into a
 * length.
 *
 * <p>Trapezoids of 1/256 from −8 to 8, straight lines between; off by less than 0.00001 in either direction where
 * desks live.
 */
public final class NormalDistribution {

    private static final double END = 8;
    private static final int STEPS_PER_UNIT = 256;
    private static final double[] BELOW = table();

    private NormalDistribution() {}

    private static double[] table() {
        double[] below = new double[(int) (2 * END * STEPS_PER_UNIT) + 1];
        for (int step = 1; step < below.length; step++) {
            below[step] = below[step - 1] + (density(step - 1) + density(step)) / 2 / STEPS_PER_UNIT;
        }
        return below;
    }

    private static double density(int step) {
        double z = (double) step / STEPS_PER_UNIT - END;
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Share of cases below z standard deviations, 0 to 1. */
    public static double below(double z) {
        double place = (Math.max(-END, Math.min(END, z)) + END) * STEPS_PER_UNIT;
        int step = Math.min((int) place, BELOW.length - 2);
        return BELOW[step] + (BELOW[step + 1] - BELOW[step]) * (place - step);
    }

    /** The z below which that share of cases lies. */
    public static double at(double share) {
        int found = Arrays.binarySearch(BELOW, share);
        int above = Math.max(1, Math.min(BELOW.length - 1, found >= 0 ? found : -found - 1));
        double width = BELOW[above] - BELOW[above - 1];
        double part = width > 0 ? Math.max(0, Math.min(1, (share - BELOW[above - 1]) / width)) : 1;
        return (above - 1 + part) / STEPS_PER_UNIT - END;
    }
}
