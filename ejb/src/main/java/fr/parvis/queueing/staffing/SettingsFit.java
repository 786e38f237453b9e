package fr.parvis.queueing.staffing;

import fr.parvis.queueing.RuleSettings;
import fr.parvis.queueing.RuleSettings.Tuning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The few constants of the rule that suit one site, found overnight by running invented days.
 *
 * <p>What is left of the urgency once late, and the ceiling: each pair is judged by how safely it would keep the promises of
 * the rule on months of such days. All pairs are tried on a third of the days, the best of them on all. The settings in
 * force are kept unless others are clearly better.
 */
public final class SettingsFit {

    private static final List<Double> LATE = List.of(0.05, 0.1, 0.25, 0.5);
    private static final List<Long> CEILINGS = List.of(30L, 34L, 38L, 42L, 46L, 50L, 55L, 60L);
    private static final double CLEARLY = 0.01;
    private static final int FINALISTS = 8;
    private static final int FIRST_PART = 3;
    private static final int FEWEST = 24;
    private static final int MOST = 1_000;
    private static final double VISITORS = 100_000;

    private final RuleSettings inForce;
    private final InventedMonths some;
    private final InventedMonths all;

    public SettingsFit(List<StaffedDay> days, RuleSettings inForce) {
        this.inForce = inForce;
        this.some =
                new InventedMonths(List.copyOf(days.subList(0, (days.size() + FIRST_PART - 1) / FIRST_PART)), inForce);
        this.all = new InventedMonths(List.copyOf(days), inForce);
    }

    /** How many invented days tell settings apart, where that many visitors come a day. */
    public static int days(double visitorsADay) {
        return (int) Math.max(FEWEST, Math.min(MOST, VISITORS / Math.max(1, visitorsADay)));
    }

    /** The settings for the site: those in force, or the best of those tried. */
    public RuleSettings best() {
        RuleSettings best = inForce;
        double most = worth(inForce) + CLEARLY;
        for (RuleSettings each : finalists()) {
            double worth = worth(each);
            best = worth > most ? each : best;
            most = Math.max(most, worth);
        }
        return best;
    }

    private List<RuleSettings> finalists() {
        Map<RuleSettings, Double> worth = tried().stream().collect(Collectors.toMap(each -> each, some::worth));
        return tried().stream()
                .sorted(Comparator.comparingDouble((RuleSettings each) -> worth.get(each))
                        .reversed())
                .limit(FINALISTS)
                .toList();
    }

    private List<RuleSettings> tried() {
        Tuning tuning = inForce.tuning();
        List<RuleSettings> tried = new ArrayList<>();
        for (double late : LATE) {
            for (long ceiling : CEILINGS) {
                tried.add(inForce.withCeiling(Duration.ofMinutes(ceiling))
                        .withTuning(new Tuning(late, tuning.theta(), tuning.gamma(), tuning.languagePreference())));
            }
        }
        return tried;
    }

    /** How safely the settings keep the promises of the rule on the invented months; higher is better. */
    double worth(RuleSettings settings) {
        return all.worth(settings);
    }
}
