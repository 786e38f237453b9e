package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.improve.fit.Promise.Rivals;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.ScoreOrder;
import fr.parvis.queueing.simulation.RivalOrders;
import fr.parvis.queueing.simulation.StaffedDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Months drawn from invented days, each run by the usual rules: on how many of them would some settings keep the
 * promises of the rule?
 *
 * <p>A month draws its days with replacement from a fixed series, the same for every rule, so that settings are
 * compared on the same luck. A month on which the rule as written down (late half, scarcity 0.3, ceiling 45) keeps
 * all nine promises counts four times: what can be kept must not be lost.
 */
final class InventedMonths {

    private static final int MONTHS = FitConstant.MONTHS.whole();
    private static final int SEED = FitConstant.MONTHS_SEED.whole();
    private static final double OTHERWISE = FitConstant.WEIGHT_OTHERWISE.value();

    private final List<StaffedDay> days;
    private final WaitTargets targets;
    private final int[][] drawn;
    private final List<Rivals> rivals = new ArrayList<>();
    private final double[] weight = new double[MONTHS];

    /** @param length days of a month */
    InventedMonths(List<StaffedDay> days, RuleSettings settings, int length) {
        this.days = days;
        this.drawn = new int[MONTHS][length];
        this.targets = settings.targets();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int[] month : drawn) {
            Arrays.setAll(month, day -> random.nextInt(days.size()));
        }
        GroupedDay[] firstCome = run(days, RivalOrders.firstCome());
        GroupedDay[] strict = run(days, RivalOrders.appointmentsFirst());
        GroupedDay[] ratio = run(days, RivalOrders.waitOverTarget(targets));
        RuleSettings writtenDown = SettingsFit.writtenDown(settings);
        GroupedDay[] polyvalent = run(polyvalent(), order(writtenDown));
        GroupedDay[] known = run(days, order(writtenDown));
        for (int month = 0; month < MONTHS; month++) {
            rivals.add(new Rivals(
                    MonthFigures.of(firstCome, drawn[month]),
                    MonthFigures.of(strict, drawn[month]),
                    MonthFigures.of(ratio, drawn[month]),
                    MonthFigures.of(polyvalent, drawn[month])));
            weight[month] =
                    OTHERWISE + new PromiseScore(MonthFigures.of(known, drawn[month]), rivals.get(month)).nine();
        }
    }

    private List<StaffedDay> polyvalent() {
        return days.stream()
                .map(day -> day.staffed(day.skills().polyvalent(), day.duties(), day.closing()))
                .toList();
    }

    private static CallOrder order(RuleSettings settings) {
        return new ScoreOrder(settings);
    }

    /** How safely the settings keep the promises, mean over the months by their weight; higher is better. */
    double worth(RuleSettings settings) {
        GroupedDay[] ours = run(days, order(settings));
        double sum = 0;
        for (int month = 0; month < MONTHS; month++) {
            sum += weight[month] * new PromiseScore(MonthFigures.of(ours, drawn[month]), rivals.get(month)).worth();
        }
        return sum / Arrays.stream(weight).sum();
    }

    private GroupedDay[] run(List<StaffedDay> staffed, CallOrder order) {
        return staffed.stream().map(day -> run(day, order)).toArray(GroupedDay[]::new);
    }

    private GroupedDay run(StaffedDay day, CallOrder order) {
        GroupedDay tally = new GroupedDay(targets, day.closing());
        day.run(order, tally).forEach(tally::neverServed);
        return tally;
    }
}
