package fr.parvis.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.queueing.forecast.WaitRange;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.Scenario.VisitorRow;
import fr.parvis.replay.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private final Scenario scenario = ScenarioFile.read(Path.of("src/test/resources/scenarios/small_ccas.json"));
    private final Estimates estimates = new Estimates(scenario, RuleSettings.standard());
    private final Map<String, Long> starts = new HashMap<>();

    private int counted;
    private double error;
    private double usual;
    private double bias;
    private int held;
    private int exceeded;

    @Test
    void walk_ins_of_the_small_desk_are_told_the_truth() {
        new Replay(scenario, Policy.PARVIS, RuleSettings.standard(), estimates)
                .run()
                .lines()
                .forEach(line -> starts.put(line.visitor(), line.start()));
        Map<String, String[]> told = new HashMap<>();
        estimates.lines().forEach(line -> told.put(line.split(",")[0], line.split(",")));
        scenario.days().values().forEach(day -> day.stream()
                .filter(visitor -> visitor.visitorClass() == VisitorClass.WALK_IN && starts.get(visitor.id()) != null)
                .filter(visitor -> starts.get(visitor.id()) > visitor.arrival())
                .forEach(visitor -> count(visitor, day, told.get(visitor.id()))));
        assertThat(counted).isGreaterThan(1_000);
        assertThat(error / usual).isLessThanOrEqualTo(0.85);
        assertThat(Math.abs(bias) / counted / 60).isLessThanOrEqualTo(2.5);
        assertThat((double) held / counted).isBetween(0.78, 0.92);
        assertThat((double) exceeded / counted).isLessThanOrEqualTo(0.08);
    }

    private void count(VisitorRow visitor, List<VisitorRow> day, String[] line) {
        long wait = starts.get(visitor.id()) - visitor.arrival();
        long median = Long.parseLong(line[3]);
        WaitRange shown =
                WaitRange.of(Duration.ofSeconds(Long.parseLong(line[2])), Duration.ofSeconds(Long.parseLong(line[4])));
        counted++;
        error += Math.abs(median - wait);
        bias += median - wait;
        usual += Math.abs(usualFormula(visitor, day) - wait);
        boolean over = shown.high().map(high -> wait > high.toSeconds()).orElse(false);
        exceeded += over ? 1 : 0;
        held += !over && wait >= shown.low().orElseThrow().toSeconds() ? 1 : 0;
    }

    /** (same motif waiting + 1) × mean / open counters able to do it. */
    private double usualFormula(VisitorRow visitor, List<VisitorRow> day) {
        long ahead = day.stream()
                .filter(other -> other.motif() == visitor.motif() && !other.id().equals(visitor.id()))
                .filter(other -> other.arrival() != null && other.arrival() <= visitor.arrival())
                .filter(other -> starts.get(other.id()) != null && starts.get(other.id()) > visitor.arrival())
                .count();
        var duties = ReplayDesk.duties(scenario);
        long open = 0;
        for (int counter = 0; counter < scenario.counters().size(); counter++) {
            boolean able = scenario.counters().get(counter).skills().contains(visitor.motif());
            open += able && duties.mayCall(counter, visitor.arrival() * ReplayDesk.SECOND) ? 1 : 0;
        }
        return (ahead + 1) * scenario.motifs().get(visitor.motif()).mean() / Math.max(1, open);
    }
}
