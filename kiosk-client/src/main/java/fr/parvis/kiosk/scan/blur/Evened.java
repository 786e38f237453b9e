package fr.parvis.kiosk.scan.blur;

import java.util.List;

/** What is seen, made even: −1 for light and +1 for dark, by planes through light and contrast at the three finder patterns. */
final class Evened {
    private static final double LEAST = 0.25;

    private final Samples samples;
    private final Plane light;
    private final Plane contrast;

    Evened(Samples samples, int modules, List<Pattern.Match> matches) {
        this.samples = samples;
        int apart = (modules - 7) * Smear.FINE;
        this.light = new Plane(
                matches.get(0).light(), matches.get(1).light(), matches.get(2).light(), apart);
        this.contrast = new Plane(
                matches.get(0).contrast(),
                matches.get(1).contrast(),
                matches.get(2).contrast(),
                apart);
    }

    /** Through three values: at the corner, so many samples right of it, so many below it. */
    private record Plane(double corner, double right, double below, int apart) {
        double at(double across, double down) {
            return corner + ((right - corner) * across + (below - corner) * down) / apart;
        }

        double least() {
            return Math.min(corner, Math.min(right, below));
        }
    }

    /** The sum of the samples under a spread module, each as much as the module gives there. */
    double under(double[] module, int wide, int column, int row) {
        int reach = (wide - 1) / 2;
        int middle = samples.middle(column, row);
        double sum = 0;
        for (int y = -reach; y <= reach; y++) {
            int line = middle + y * samples.side();
            double down = (row - 3) * Smear.FINE + y;
            for (int x = -reach; x <= reach; x++) {
                double across = (column - 3) * Smear.FINE + x;
                double depth = Math.max(LEAST * contrast.least(), contrast.at(across, down));
                sum += module[(y + reach) * wide + x + reach] * (samples.at(line + x) - light.at(across, down)) / depth;
            }
        }
        return sum;
    }
}
