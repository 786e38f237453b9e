package fr.parvis.study;

import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.WeekFigures;
import fr.parvis.study.control.Scene;
import java.util.List;

/**
 * What came of a study: the same people under the organisation of today and under the wanted one.
 *
 * @param today the figures of today
 * @param wanted the figures of the wanted organisation
 * @param counters identifiers of the counters, in the order of the loads
 * @param past what the week is made of, with the measures of a past week
 */
public record StudyFigures(WeekFigures today, WeekFigures wanted, List<Long> counters, Scene.Past past) {
    private static final double FAR_MINUTES = 3;
    private static final double FAR_SHARE = 0.3;
    private static final double TAIL = 0.05;

    public StudyFigures {
        counters = List.copyOf(counters);
    }

    /** What was measured in a past week; not a number for what nobody measured. */
    public Double measured(Measure measure) {
        return past.week().get(measure);
    }

    /** The past week run again with every visit as long as it was: only the presses of agents can differ. */
    public Double again(Measure measure) {
        double value = today.draws().get(measure).get(0);
        return past.week().containsKey(measure) && Double.isFinite(value) ? value : null;
    }

    /** Nine in ten weeks of today's organisation lie between this and {@link #high}. */
    public double low(Measure measure) {
        return today.quantile(measure, TAIL);
    }

    /** Nine in ten weeks of today's organisation lie between {@link #low} and this. */
    public double high(Measure measure) {
        return today.quantile(measure, 1 - TAIL);
    }

    /**
     * Whether the week run again is far from the week as it was: the mean wait by more than 3 minutes and by more than three
     * tenths. Then counters were not staffed or did not call as the run believes, and the differences are to be read with care.
     */
    public boolean farFromMeasured() {
        Double real = measured(Measure.MEAN_WAIT);
        Double run = again(Measure.MEAN_WAIT);
        if (real == null || run == null) {
            return false;
        }
        double gap = Math.abs(run - real);
        return gap > FAR_MINUTES && gap > FAR_SHARE * real;
    }
}
