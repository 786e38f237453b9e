package fr.parvis.replay;

import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.replay.scenario.BadInput;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code ./parvis replay SCENARIO.json --policy parvis|fifo|strict|ratio --out schedule.csv}.
 *
 * <p>Exit status: 0 done, 2 the command or a file is wrong (told in one line).
 */
public final class ReplayCommand {

    private static final String USAGE = "usage: parvis replay SCENARIO.json --policy parvis|fifo|strict|ratio"
            + " --out schedule.csv [--estimates estimates.csv]";

    private ReplayCommand() {}

    public static void main(String[] words) {
        try {
            run(CommandLine.read(words, USAGE, List.of("policy", "out", "estimates")));
        } catch (BadInput | IllegalArgumentException wrong) {
            System.err.println("parvis replay: " + wrong.getMessage());
            System.exit(2);
        } catch (IOException broken) {
            System.err.println("parvis replay: cannot write " + broken.getMessage());
            System.exit(2);
        }
    }

    private static void run(CommandLine line) throws IOException {
        Policy policy = Policy.named(line.option("policy").orElse("parvis"));
        Path out = line.output("out", USAGE, line.input());
        Scenario scenario = ScenarioFile.read(line.input());
        RuleSettings settings = settings(scenario, policy);
        boolean estimating = line.option("estimates").isPresent();
        Estimates estimates = estimating ? new Estimates(scenario, settings) : null;
        Schedule schedule = new Replay(scenario, policy, settings, estimates).run();
        write(
                out,
                Schedule.HEADER,
                schedule.lines().stream().map(Schedule.Line::text).toList());
        if (estimates != null) {
            write(line.output("estimates", USAGE, line.input()), Estimates.HEADER, estimates.lines());
        }
    }

    /** The product's rule runs with the settings fitted overnight to what the site expects. */
    private static RuleSettings settings(Scenario scenario, Policy policy) {
        SiteFit site = new SiteFit(scenario);
        return policy == Policy.PARVIS ? site.settings() : ReplayDesk.settings(scenario);
    }

    private static void write(Path file, String header, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(lines);
        Files.write(file, all);
    }
}
