package fr.parvis.study.control;

import fr.parvis.queueing.whatif.Measure;
import fr.parvis.queueing.whatif.WeekFigures;
import java.util.List;
import java.util.Map;

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

    public StudyFigures {
        counters = List.copyOf(counters);
    }

    /** What was measured in a past week; not a number for what nobody measured. */
    public Double measured(Measure measure) {
        return past.week().get(measure);
    }

    /**
     * Whether the run of today's organisation is far from the week as it was: the mean wait by more than 3 minutes and by
     * more than three tenths. Then the differences are to be read with care.
     */
    public boolean farFromMeasured() {
        Map<Measure, Double> week = past.week();
        if (!week.containsKey(Measure.MEAN_WAIT)) {
            return false;
        }
        double real = week.get(Measure.MEAN_WAIT);
        double gap = Math.abs(today.mean(Measure.MEAN_WAIT) - real);
        return gap > FAR_MINUTES && gap > FAR_SHARE * real;
    }
}
