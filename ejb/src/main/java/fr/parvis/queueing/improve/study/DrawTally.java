package fr.parvis.queueing.improve.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts one draw of a week and turns it into one number for each measure. */
final class DrawTally {

    /** How a wait ended. */
    enum Ending {
        SERVED,
        LEFT,
        UNSERVED
    }

    private final List<Double> waits = new ArrayList<>();
    private final int[] came = new int[3];
    private final int[] late = new int[3];
    private final Map<Ending, Double> endings = new EnumMap<>(Ending.class);
    private double planned;
    private double busy;
    private double overtime;

    void add(int kind, double wait, boolean tooLate, Ending ending) {
        waits.add(wait);
        came[kind]++;
        late[kind] += tooLate ? 1 : 0;
        endings.merge(ending, 1.0, Double::sum);
    }

    void planned(double minutes) {
        planned += minutes;
    }

    void served(double minutes, double beyond) {
        busy += minutes;
        overtime += beyond;
    }

    void into(Map<Measure, List<Double>> draws) {
        double mean = waits.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        draws.get(Measure.MEAN_WAIT).add(mean);
        draws.get(Measure.MEDIAN_WAIT).add(quantile(waits, 0.5));
        draws.get(Measure.NINETIETH_WAIT).add(quantile(waits, 0.9));
        draws.get(Measure.LONGEST_WAIT).add(quantile(waits, 1));
        draws.get(Measure.WITHIN_WALK_IN).add(within(0));
        draws.get(Measure.WITHIN_PRIORITY).add(within(1));
        draws.get(Measure.WITHIN_APPOINTMENT).add(within(2));
        draws.get(Measure.LEFT).add(endings.getOrDefault(Ending.LEFT, 0.0));
        draws.get(Measure.UNSERVED).add(endings.getOrDefault(Ending.UNSERVED, 0.0));
        draws.get(Measure.OVERTIME).add(overtime);
        draws.get(Measure.OCCUPANCY).add(planned == 0 ? Double.NaN : Math.min(1, busy / (planned + overtime)));
    }

    private double within(int kind) {
        return came[kind] == 0 ? Double.NaN : 1 - (double) late[kind] / came[kind];
    }

    /** The nearest rank; not a number when there is none. Sorts in place. */
    static double quantile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        values.sort(null);
        return values.get((int) Math.max(0, Math.ceil(share * values.size()) - 1));
    }
}
