package fr.parvis.web.manager.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of bars, today outlined and the study full, as numbers that an SVG takes: pixels from the top left.
 *
 * @param width of the picture
 * @param bars from left to right
 * @param mark height of the line of the target, negative for none
 */
public record Chart(int width, List<Pair> bars, int mark) {
    /** Height of the picture. */
    public static final int HEIGHT = 190;

    private static final int TOP = 22;
    private static final int FOOT = 160;

    /**
     * Two bars and their name.
     *
     * @param x left edge
     * @param breadth of one bar
     * @param name below them
     * @param today the outlined bar
     * @param wanted the full bar
     */
    public record Pair(int x, int breadth, String name, Bar today, Bar wanted) {
        /** Middle of both. */
        public int getMiddle() {
            return x + breadth;
        }
    }

    /** One bar: its top, its height, its figure, and whether it is beyond the target. */
    public record Bar(int y, int height, String figure, boolean over) {}

    /** A name and two values. */
    record Values(String name, double today, double wanted) {}

    /** A chart of so many pixels; values above the target are marked. */
    static Chart of(int width, List<Values> values, double target) {
        double most = values.stream()
                .mapToDouble(each -> Math.max(each.today(), each.wanted()))
                .max()
                .orElse(1);
        double scale = (FOOT - TOP) / Math.max(1, Math.max(most, target > 0 ? target * 1.05 : 0));
        int step = width / Math.max(1, values.size());
        int breadth = Math.max(6, Math.min(34, step * 2 / 5));
        List<Pair> bars = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            Values each = values.get(place);
            int x = place * step + (step - 2 * breadth) / 2;
            bars.add(new Pair(
                    x, breadth, each.name(), bar(each.today(), scale, target), bar(each.wanted(), scale, target)));
        }
        return new Chart(width, bars, target > 0 ? FOOT - (int) Math.round(target * scale) : -1);
    }

    private static Bar bar(double value, double scale, double target) {
        int height = (int) Math.round(Math.max(0, value) * scale);
        String figure = StudyWords.rounded(value);
        return new Bar(FOOT - height, height, figure, target > 0 && value > target);
    }

    public int getFoot() {
        return FOOT;
    }
}
