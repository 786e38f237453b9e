package fr.parvis.queueing.staffing;

import fr.parvis.queueing.DeskFloor;
import fr.parvis.queueing.RuleSettings;
import fr.parvis.queueing.RuleSettings.Tuning;
import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.floor.BalancedOrder;
import fr.parvis.queueing.floor.UsualOrders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The few constants of the rule that suit one site, found overnight by running invented days.
 *
 * <p>Twelve settings are tried: what is left of the urgency once late, and the ceiling. The loss is the share of missed targets against "appointments first", plus a fine for each promise that would
 * not hold against the usual rules with a margin: longest walk-in, punctual appointments, priority visitors, mean and
 * 99th percentile. The settings in force are kept unless another one is clearly better.
 */
public final class SettingsFit {

    private static final List<Double> LATE = List.of(0.1, 0.4);
    private static final List<Long> CEILINGS = List.of(28L, 32L, 36L, 40L, 45L, 50L);
    private static final double CLEARLY = 0.005;
    private static final double FINE = 2;

    private final List<StaffedDay> days;
    private final RuleSettings inForce;
    private final StaffingRun run;
    private final StaffingFigures firstCome;
    private final StaffingFigures strict;
    private final StaffingFigures ratio;

    public SettingsFit(List<StaffedDay> days, RuleSettings inForce) {
        this.days = List.copyOf(days);
        this.inForce = inForce;
        List<Long> targets = Arrays.stream(VisitorClass.values())
                .map(each -> inForce.of(each).target().toMillis())
                .toList();
        this.run = new StaffingRun(targets);
        this.firstCome = run.of(days, UsualOrders.firstCome());
        this.strict = run.of(days, UsualOrders.appointmentsFirst());
        this.ratio = run.of(days, UsualOrders.waitOverTarget(targets));
    }

    /** The settings for the site: those in force, or the best of those tried. */
    public RuleSettings best() {
        RuleSettings best = inForce;
        double least = loss(inForce) - CLEARLY;
        for (double late : LATE) {
            for (long ceiling : CEILINGS) {
                RuleSettings tried = tried(late, ceiling);
                double loss = loss(tried);
                best = loss < least ? tried : best;
                least = Math.min(least, loss);
            }
        }
        return best;
    }

    private RuleSettings tried(double late, long ceiling) {
        Tuning tuning = inForce.tuning();
        return inForce.withCeiling(Duration.ofMinutes(ceiling))
                .withTuning(new Tuning(late, tuning.theta(), tuning.gamma(), tuning.languagePreference()));
    }

    /** What the settings would cost on the invented days; lower is better. */
    double loss(RuleSettings settings) {
        StaffingFigures figures = run.of(days, new BalancedOrder(DeskFloor.scales(settings)));
        double missed = against(figures.missed(), strict.missed(), 0.005);
        double longest = against(figures.longest(), strict.longest(), 1);
        double mean = Math.min(
                against(figures.meanWait(), firstCome.meanWait(), 0.5) - 0.94,
                against(figures.meanWait(), strict.meanWait(), 0.5) - 1.01);
        return missed
                + 0.2 * longest
                + fine(missed - 0.97)
                + 2 * fine(longest - 0.82)
                + fine(against(figures.missed(), ratio.missed(), 0.005) - 0.78)
                + fine(against(figures.unpunctual(), ratio.unpunctual(), 0.005) - 0.66)
                + fine(against(figures.priorityMissed(), ratio.priorityMissed(), 0.005) - 0.75)
                + fine(against(figures.p99(), firstCome.p99(), 1) - 1.28)
                + fine(mean);
    }

    private static double against(double figure, double usual, double least) {
        return figure / Math.max(least, usual);
    }

    private static double fine(double excess) {
        return FINE * Math.max(0, excess);
    }
}
