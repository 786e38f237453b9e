package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.rule.RuleSettings.Tuning;
import fr.parvis.queueing.simulation.StaffedDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The few constants of the rule that suit one site, found overnight by running invented days.
 *
 * <p>What is left of the urgency once late, and the ceiling. Settings are judged by how surely they keep the promises
 * of the rule on months of such days, {@link InventedMonths}. All are tried on a tenth of the days, the best of them
 * on a third, the best of these on all. The settings in force are kept unless others are clearly better.
 */
public final class SettingsFit {

    private static final Tuning WRITTEN_DOWN = new Tuning(
            FitConstant.WRITTEN_LATE_LEFT.value(),
            FitConstant.WRITTEN_THETA.value(),
            FitConstant.WRITTEN_GAMMA.value(),
            FitConstant.WRITTEN_LANGUAGE.value());
    private static final Duration CEILING = Duration.ofMillis(FitConstant.WRITTEN_CEILING.millis());

    private static final List<Double> LATE_TRIED = List.of(0.1, 0.2, 0.3, 0.5);
    private static final List<Long> CEILINGS_TRIED = List.of(30L, 34L, 38L, 42L, 45L, 50L, 55L, 60L);
    private static final List<Round> ROUNDS = List.of(new Round(10, 16), new Round(3, 6));
    private static final double CLEARLY = FitConstant.CLEARLY.value();
    private static final int FEWEST = FitConstant.FEWEST_DAYS.whole();
    private static final int MOST = FitConstant.MOST_DAYS.whole();
    private static final double VISITORS = FitConstant.VISITORS.value();

    private final List<StaffedDay> days;
    private final RuleSettings inForce;
    private final Asked asked;
    private final InventedMonths all;

    /**
     * What the fit is asked.
     *
     * @param besides settings to try on all days, besides every lateness and ceiling
     * @param month days over which the promises are to hold
     */
    public record Asked(List<RuleSettings> besides, int month) {

        private static final int USUAL_MONTH = FitConstant.USUAL_MONTH.whole();

        public Asked {
            besides = List.copyOf(besides);
            if (month < 1) {
                throw new IllegalArgumentException("no promise holds over " + month + " days");
            }
        }

        /** Lateness and ceiling over thirty days. */
        public static Asked usual() {
            return new Asked(List.of(), USUAL_MONTH);
        }
    }

    /** One round of the comparison: on one in so many of the days, and how many settings go on. */
    private record Round(int oneIn, int left) {}

    public SettingsFit(List<StaffedDay> days, RuleSettings inForce, Asked asked) {
        this.days = List.copyOf(days);
        this.inForce = inForce;
        this.asked = asked;
        this.all = new InventedMonths(this.days, inForce, asked.month());
    }

    /**
     * The rule as first written down, for a site of these settings: half is left once late, scarce skills count
     * little.
     */
    public static RuleSettings writtenDown(RuleSettings settings) {
        return settings.withTuning(WRITTEN_DOWN).withCeiling(CEILING);
    }

    /** How many invented days tell settings apart, where that many visitors come a day. */
    public static int days(double visitorsADay) {
        return (int) Math.max(FEWEST, Math.min(MOST, VISITORS / Math.max(1, visitorsADay)));
    }

    /** The settings for the site: those in force, or the best of those tried. */
    public RuleSettings best() {
        List<RuleSettings> left = tried();
        for (Round round : ROUNDS) {
            List<StaffedDay> part = days.subList(0, (days.size() + round.oneIn() - 1) / round.oneIn());
            left = best(left, new InventedMonths(part, inForce, asked.month()), round.left());
        }
        List<RuleSettings> last = new ArrayList<>(asked.besides());
        last.addAll(left);
        RuleSettings found = best(last, all, 1).get(0);
        return worth(found) > worth(inForce) + CLEARLY ? found : inForce;
    }

    private static List<RuleSettings> best(List<RuleSettings> tried, InventedMonths months, int count) {
        Map<RuleSettings, Double> worth =
                tried.parallelStream().collect(Collectors.toConcurrentMap(each -> each, months::worth));
        return tried.stream()
                .sorted(Comparator.comparingDouble((RuleSettings each) -> worth.get(each))
                        .reversed())
                .limit(count)
                .toList();
    }

    private List<RuleSettings> tried() {
        List<RuleSettings> tried = new ArrayList<>();
        for (double late : LATE_TRIED) {
            for (long ceiling : CEILINGS_TRIED) {
                tried.add(inForce.withCeiling(Duration.ofMinutes(ceiling))
                        .withTuning(inForce.tuning().withLateFactor(late)));
            }
        }
        return tried;
    }

    /** How safely the settings keep the promises of the rule on the invented months; higher is better. */
    double worth(RuleSettings settings) {
        return all.worth(settings);
    }
}
