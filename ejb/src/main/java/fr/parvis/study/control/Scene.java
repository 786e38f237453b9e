package fr.parvis.study.control;

import fr.parvis.queueing.arrival.WeekSource;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.queueing.improve.study.PlannedDay;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.CallOrder;
import java.util.List;
import java.util.Map;

/**
 * Everything a study runs on, read once; from here on the database is not asked.
 *
 * @param today who is present today
 * @param wanted who would be
 * @param usual who comes today
 * @param changed who would come
 * @param rule whom the counters call, and the targets
 * @param past what the week is made of
 */
public record Scene(
        List<PlannedDay> today, List<PlannedDay> wanted, WeekSource usual, WeekSource changed, Rule rule, Past past) {

    /** The order of calls and the target of walk-ins, priority visitors and appointments. */
    public record Rule(CallOrder order, WaitTargets targets, int counters) {}

    /**
     * What the week is made of.
     *
     * @param visits visits read
     * @param days days on which somebody came
     * @param measured whether they are enough; otherwise the site's expectations stand in
     * @param appointmentShare share of appointments among the visits, or expected
     * @param week the measures of the week as it was, empty for a typical week
     */
    public record Past(int visits, int days, boolean measured, double appointmentShare, Map<Measure, Double> week) {
        public Past {
            week = Map.copyOf(week);
        }
    }
}
