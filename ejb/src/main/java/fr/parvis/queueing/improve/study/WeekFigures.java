package fr.parvis.queueing.improve.study;

import fr.parvis.queueing.metrics.Quantile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What came of a week under one organisation.
 *
 * @param visitors mean number of visitors a week
 * @param draws each measure, draw by draw, in the same order for every organisation
 * @param days day by day, the 48 half hours of those who came then, summed over the draws
 * @param dayNinetieth nine in ten who came that day waited no longer, minutes
 * @param counters load of each counter, by its number
 */
public record WeekFigures(
        double visitors,
        Map<Measure, List<Double>> draws,
        List<List<ArrivalSpan>> days,
        List<Double> dayNinetieth,
        List<CounterLoad> counters) {
    public WeekFigures {
        draws = Map.copyOf(new EnumMap<>(draws));
        days = days.stream().map(List::copyOf).toList();
        dayNinetieth = List.copyOf(dayNinetieth);
        counters = List.copyOf(counters);
    }

    /** Mean of a measure over the draws that have it. */
    public double mean(Measure measure) {
        return known(measure).average().orElse(0);
    }

    /** The value that a share of the draws stay below: how weeks differ from each other. */
    public double quantile(Measure measure, double share) {
        double[] sorted = known(measure).sorted().toArray();
        return sorted.length == 0 ? 0 : Quantile.NEAREST.of(sorted, share);
    }

    private DoubleStream known(Measure measure) {
        return draws.get(measure).stream().mapToDouble(Double::doubleValue).filter(Double::isFinite);
    }

    /** Everybody who came on a day. */
    public ArrivalSpan day(int day) {
        return days.get(day).stream().reduce(ArrivalSpan.EMPTY, ArrivalSpan::plus);
    }

    /** Everybody who came in a half hour of any day. */
    public ArrivalSpan halfHour(int half) {
        return days.stream().map(day -> day.get(half)).reduce(ArrivalSpan.EMPTY, ArrivalSpan::plus);
    }

    /** How many weeks were drawn. */
    public int count() {
        return draws.get(Measure.MEAN_WAIT).size();
    }

    /**
     * How far this week is from another one, draw by draw: both saw the same visitors, so that luck cancels out.
     *
     * @param other the organisation that is compared with this one
     */
    public Difference against(Measure measure, WeekFigures other) {
        double[] gaps = new double[Math.min(count(), other.count())];
        for (int draw = 0; draw < gaps.length; draw++) {
            gaps[draw] = other.draws.get(measure).get(draw) - draws.get(measure).get(draw);
        }
        return Difference.of(Arrays.stream(gaps).filter(Double::isFinite).toArray(), measure);
    }
}
