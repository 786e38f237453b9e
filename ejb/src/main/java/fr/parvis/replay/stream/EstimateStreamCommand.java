package fr.parvis.replay.stream;

import fr.parvis.queueing.forecast.drain.DrainForecast;
import fr.parvis.queueing.forecast.drain.DrainWait;
import fr.parvis.queueing.forecast.drain.QueueDisplay;
import fr.parvis.replay.CommandLine;
import fr.parvis.replay.scenario.BadInput;
import fr.parvis.replay.scenario.CsvRows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The command {@code ./parvis estimate-stream ROWS.csv [--learn EARLIER.csv] --out predictions.csv}.
 *
 * <p>Reads the rows in file order and writes the forecast of each row with somebody waiting before the next row is
 * read. Waits are worked out from the numbers called; a column with the actual wait is never looked at.
 */
public final class EstimateStreamCommand {

    private static final String USAGE =
            "usage: parvis estimate-stream ROWS.csv [--learn EARLIER.csv] --out predictions.csv";
    private static final Set<String> COLUMNS =
            Set.of("row", "date", "queue", "t_min", "last_called", "waiting", "open_counters");

    private final DrainForecast forecast = new DrainForecast();
    private final Map<String, Long> lastCalled = new HashMap<>();

    EstimateStreamCommand() {}

    public static void main(String[] words) {
        try {
            new EstimateStreamCommand().run(words);
        } catch (BadInput | IllegalArgumentException wrong) {
            System.err.println("parvis estimate-stream: " + wrong.getMessage());
            System.exit(2);
        } catch (IOException | UncheckedIOException broken) {
            System.err.println("parvis estimate-stream: " + broken.getMessage());
            System.exit(2);
        }
    }

    void run(String... words) throws IOException {
        CommandLine line = CommandLine.read(words, USAGE, List.of("learn", "out"));
        Path out = line.output("out", USAGE, line.input());
        line.option("learn").ifPresent(earlier -> read(Path.of(earlier), (row, wait) -> {}));
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            writer.write("row,p50_min,p10_min,p90_min\n");
            read(line.input(), (row, wait) -> write(writer, row, wait));
        }
    }

    private static void write(BufferedWriter writer, String row, DrainWait wait) {
        try {
            writer.write(String.format(Locale.ROOT, "%s,%.2f,%.2f,%.2f%n", row, wait.p50(), wait.p10(), wait.p90()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(Path file, BiConsumer<String, DrainWait> told) {
        try (CsvRows rows = CsvRows.withAtLeast(file, COLUMNS)) {
            while (rows.next()) {
                forecast.next(snapshot(rows)).ifPresent(wait -> told.accept(rows.text("row"), wait));
            }
        }
    }

    /** A field left empty is a gap: the number last called stays what it was, nobody waits, one counter is open. */
    private QueueDisplay snapshot(CsvRows rows) {
        String queue = rows.text("queue");
        long called =
                rows.empty("last_called") ? lastCalled.getOrDefault(queue, 0L) : Math.round(rows.number("last_called"));
        lastCalled.put(queue, called);
        return new QueueDisplay(
                day(rows),
                queue,
                rows.number("t_min"),
                called,
                (int) Math.max(0, rows.empty("waiting") ? 0 : Math.round(rows.number("waiting"))),
                (int) (rows.empty("open_counters") ? 1 : Math.round(rows.number("open_counters"))));
    }

    private static LocalDate day(CsvRows rows) {
        try {
            return LocalDate.parse(rows.text("date"));
        } catch (DateTimeParseException wrong) {
            throw rows.problem("date is not a day like 2026-01-31: '" + rows.text("date") + "'");
        }
    }
}
