package fr.parvis.kiosk.scan.bench;

import fr.parvis.kiosk.scan.FrameReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads every frame of a folder and prints how many were read, wrongly read, and how long one took, JPEG decoding included
 * and file reading not. Before that every frame is read once without counting, so that Java is as warm as on a kiosk.
 */
public final class ScanBench {
    private final PrintStream out;
    private final PrintStream err;
    private final FrameReader reader = new FrameReader();

    ScanBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** {@code scan-bench FOLDER}: 0 when all could be tried, 1 after a sentence, 2 when some pictures could not be read. */
    public static void main(String[] arguments) {
        System.exit(new ScanBench(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length != 1) {
            err.println("Say which folder: ./parvis scan-bench FOLDER");
            return 1;
        }
        try {
            return measure(Manifest.in(Path.of(arguments[0])));
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 1;
        }
    }

    private int measure(Manifest manifest) {
        List<String> unreadable = new ArrayList<>();
        Map<Manifest.Line, byte[]> pictures = new java.util.LinkedHashMap<>();
        for (Manifest.Line line : manifest.lines()) {
            try {
                pictures.put(line, Files.readAllBytes(line.file()));
            } catch (IOException missing) {
                unreadable.add(line.file().toString());
            }
        }
        if (!pictures.isEmpty()) {
            pictures.values().forEach(reader::read);
            score(pictures);
        }
        unreadable.forEach(file -> err.println("The picture " + file + " cannot be read."));
        out.println(unreadable.size() + " pictures could not be read.");
        return unreadable.isEmpty() ? 0 : 2;
    }

    private void score(Map<Manifest.Line, byte[]> pictures) {
        Map<String, Score> scores = new TreeMap<>();
        Score total = new Score();
        pictures.forEach((line, jpeg) -> {
            long before = System.nanoTime();
            String found = reader.read(jpeg).orElse(null);
            double took = (System.nanoTime() - before) / 1e6;
            scores.computeIfAbsent(line.degradation(), first -> new Score()).add(line.text(), found, took);
            total.add(line.text(), found, took);
        });
        out.println(Score.HEADER);
        scores.forEach((name, score) -> out.println(score.line(name)));
        out.println(total.line("total"));
    }
}
