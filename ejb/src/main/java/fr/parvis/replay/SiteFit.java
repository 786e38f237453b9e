package fr.parvis.replay;

import fr.parvis.queueing.arrival.ExpectedDay;
import fr.parvis.queueing.arrival.InventedDays;
import fr.parvis.queueing.arrival.law.Punctuality;
import fr.parvis.queueing.improve.fit.SettingsFit;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.simulation.CounterShifts;
import fr.parvis.queueing.simulation.StaffedDay;
import fr.parvis.replay.scenario.Scenario;
import java.util.List;

/**
 * The settings that suit the site of a scenario, fitted on invented days as a site would overnight: from what a manager
 * expects, never from the trace.
 */
final class SiteFit {

    private static final int FEWEST_DAYS = 10;
    private static final int MOST_DAYS = 60;

    private final Scenario scenario;

    SiteFit(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The standard settings with the targets of the site, or clearly better ones when the scenario has a forecast. */
    RuleSettings settings() {
        RuleSettings standard = ReplayDesk.settings(scenario);
        if (!scenario.expects()) {
            return standard;
        }
        return new SettingsFit(days(), standard, asked(standard)).best();
    }

    /** The written-down rule is tried too, and the promises are to hold over as many days as the scenario has. */
    private SettingsFit.Asked asked(RuleSettings standard) {
        int days = scenario.days().size();
        List<RuleSettings> besides = List.of(SettingsFit.writtenDown(standard));
        return new SettingsFit.Asked(besides, Math.max(FEWEST_DAYS, Math.min(MOST_DAYS, days)));
    }

    private List<StaffedDay> days() {
        Scenario.Expectation told = scenario.expectation();
        Punctuality usual = Punctuality.usual();
        ExpectedDay expected = new ExpectedDay(
                scenario.motifs().stream().map(this::motif).toList(),
                told.profile().stream()
                        .map(period -> new ExpectedDay.Period(
                                period.start() * ReplayDesk.SECOND, period.end() * ReplayDesk.SECOND, period.weight()))
                        .toList(),
                told.priority(),
                new Punctuality(Math.min(ReplayOutlook.MOST_ABSENT, told.noShow()), usual.earliness(), usual.spread()));
        long closing = scenario.counters().stream()
                .flatMap(counter -> counter.shifts().stream())
                .mapToLong(CounterShifts.Shift::end)
                .max()
                .orElse(0);
        double daily = expected.motifs().stream()
                .mapToDouble(motif -> motif.walkIns() + motif.booked())
                .sum();
        return new InventedDays(
                        expected, ReplayDesk.skills(scenario), ReplayDesk.duties(scenario), closing * ReplayDesk.SECOND)
                .days(SettingsFit.days(daily));
    }

    private ExpectedDay.Motif motif(Scenario.MotifRow row) {
        double perShare = scenario.expectation().walkIns() / scenario.walkInShares();
        return new ExpectedDay.Motif(
                row.mean() * ReplayDesk.SECOND,
                Math.max(ReplayOutlook.LEAST_VARIATION, row.variation()),
                perShare * row.walkInShare(),
                perShare * row.share() * row.booked());
    }
}
