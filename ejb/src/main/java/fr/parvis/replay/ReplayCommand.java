package fr.parvis.replay;

import fr.parvis.replay.scenario.BadInput;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.ScenarioFile;
import java.io.BufferedWriter;
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

    private static final String USAGE =
            "usage: parvis replay SCENARIO.json --policy parvis|fifo|strict|ratio" + " --out schedule.csv";

    private ReplayCommand() {}

    public static void main(String[] words) {
        try {
            run(CommandLine.read(words, USAGE, List.of("policy", "out")));
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
        Scenario scenario = ScenarioFile.read(line.input());
        List<String> schedule = new ArrayList<>(List.of(Schedule.HEADER));
        new Replay(scenario, policy).run().lines().forEach(each -> schedule.add(each.text()));
        Path out = Path.of(line.option("out").orElseThrow(() -> new IllegalArgumentException(USAGE)));
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String each : schedule) {
                writer.write(each);
                writer.newLine();
            }
        }
    }
}
