package fr.parvis.kiosk.scan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was read of some frames, and how long each took. */
final class Score {
    static final String HEADER = String.format(
            "%-16s %6s %6s %6s %7s %10s %10s", "degradation", "read", "wrong", "total", "%", "median ms", "worst ms");

    private final List<Double> milliseconds = new ArrayList<>();
    private int read;
    private int wrong;

    void add(String expected, String found, double took) {
        milliseconds.add(took);
        read += expected.equals(found) ? 1 : 0;
        wrong += found != null && !expected.equals(found) ? 1 : 0;
    }

    String line(String name) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        int total = sorted.size();
        double median = (sorted.get((total - 1) / 2) + sorted.get(total / 2)) / 2;
        return String.format(
                Locale.ROOT,
                "%-16s %6d %6d %6d %7.1f %10.1f %10.1f",
                name,
                read,
                wrong,
                total,
                100.0 * read / total,
                median,
                sorted.get(total - 1));
    }
}
