package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.metrics.Quantile;
import fr.parvis.queueing.metrics.TargetCount;
import fr.parvis.queueing.room.VisitorClass;
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
    private final TargetCount kept = new TargetCount();
    private final Map<Ending, Double> endings = new EnumMap<>(Ending.class);
    private double planned;
    private double busy;
    private double overtime;

    void add(VisitorClass visitorClass, double wait, boolean inTime, Ending ending) {
        waits.add(wait);
        kept.add(visitorClass, inTime);
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
        draws.get(Measure.WITHIN_WALK_IN).add(kept.within(VisitorClass.WALK_IN));
        draws.get(Measure.WITHIN_PRIORITY).add(kept.within(VisitorClass.PRIORITY));
        draws.get(Measure.WITHIN_APPOINTMENT).add(kept.within(VisitorClass.APPOINTMENT));
        draws.get(Measure.LEFT).add(endings.getOrDefault(Ending.LEFT, 0.0));
        draws.get(Measure.UNSERVED).add(endings.getOrDefault(Ending.UNSERVED, 0.0));
        draws.get(Measure.OVERTIME).add(overtime);
        draws.get(Measure.OCCUPANCY).add(planned == 0 ? Double.NaN : Math.min(1, busy / (planned + overtime)));
    }

    /** Nine in ten waited no longer, for 0.9; not a number when there is none. Sorts in place. */
    static double quantile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        values.sort(null);
        return Quantile.INVERSE_DISTRIBUTION.of(values, share);
    }
}
