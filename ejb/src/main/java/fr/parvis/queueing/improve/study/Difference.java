package fr.parvis.queueing.improve.study;

import java.util.Arrays;

/**
 * How much another organisation changes a measure, and how far chance alone may move that.
 *
 * <p>The mean of the paired differences; the margin is that of 95 in 100 such studies, 1.96 standard errors. Worked
 * example: differences −4, −6, −5 → mean −5, margin 1.13, sure.
 *
 * @param change other minus this
 * @param margin half the width of the interval
 * @param sure whether the change is larger than the margin and than what the figures can show
 */
public record Difference(double change, double margin, boolean sure) {
    private static final double NINETY_FIVE = StudyConstant.STANDARD_ERRORS.value();

    static Difference of(double[] gaps, Measure measure) {
        if (gaps.length == 0) {
            return new Difference(0, 0, false);
        }
        double mean = Arrays.stream(gaps).average().orElseThrow();
        double squares =
                Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum();
        double error = gaps.length < 2 ? Double.MAX_VALUE : Math.sqrt(squares / (gaps.length - 1) / gaps.length);
        double margin = NINETY_FIVE * error;
        boolean sure =
                Math.abs(mean) > margin && Math.abs(mean) >= measure.unit().least();
        return new Difference(mean, margin, sure);
    }
}
