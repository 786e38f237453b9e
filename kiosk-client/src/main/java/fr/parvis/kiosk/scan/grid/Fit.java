package fr.parvis.kiosk.scan.grid;

import fr.parvis.kiosk.scan.code.Layout;
import fr.parvis.kiosk.scan.eyes.Light;

/**
 * Moves a placement until the modules that are known beforehand are seen where they must be. How well they are is the sum of
 * their correlations, part by part, so that light may differ from corner to corner.
 */
final class Fit {
    private static final double[] STEPS = {0.8, 0.4, 0.2, 0.1, 0.05};
    private static final int ROUNDS = 4;

    private final Light light;
    private final Layout layout;
    private final Known known;
    private final double sign;

    Fit(Light light, Layout layout, boolean dark) {
        this.light = light;
        this.layout = layout;
        this.known = Known.of((layout.size() - 17) / 4);
        this.sign = dark ? -1 : 1;
    }

    Layout layout() {
        return layout;
    }

    boolean dark() {
        return sign < 0;
    }

    /** How well a placement could fit at most, about: the fourth corner at nine places far apart. */
    double promise(Placement placement, double reach) {
        return score(tried(placement, 4, reach * 0.6, reach * 0.6));
    }

    /** Tries the fourth corner all around, which is where tilting moves it. */
    Placement turned(Placement placement, double reach) {
        return tried(placement, 4, reach, 1.5);
    }

    /** Tries a corner all around: 0 upper left, 2 upper right, 4 lower right, 6 lower left. */
    Placement tried(Placement placement, int corner, double reach, double step) {
        double module = placement.module();
        Placement best = placement;
        double most = score(placement);
        for (double dx = -reach; dx <= reach; dx += step) {
            for (double dy = -reach; dy <= reach; dy += step) {
                Placement next = placement.moved(corner, dx * module).moved(corner + 1, dy * module);
                double score = score(next);
                if (score > most) {
                    most = score;
                    best = next;
                }
            }
        }
        return best;
    }

    Placement refined(Placement placement) {
        double module = placement.module();
        Placement best = placement;
        double most = score(best);
        for (double step : STEPS) {
            for (int round = 0; round < ROUNDS; round++) {
                double before = most;
                for (int move = 0; move < 16; move++) {
                    Placement next = best.moved(move / 2, (move % 2 == 0 ? step : -step) * module);
                    double score = score(next);
                    if (score > most) {
                        most = score;
                        best = next;
                    }
                }
                if (most - before < 0.005) {
                    break;
                }
            }
        }
        return best;
    }

    double score(Placement placement) {
        double sum = 0;
        for (int part = 0; part < known.sums.length; part++) {
            sum += correlation(placement, part);
        }
        return sum / known.sums.length;
    }

    private double correlation(Placement placement, int part) {
        double[] columns = known.columns[part];
        double[] rows = known.rows[part];
        double[] wanted = known.wanted[part];
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < columns.length; i++) {
            double value = placement.seen(light, columns[i], rows[i]);
            sum += value;
            squares += value * value;
            products += value * wanted[i];
        }
        double count = columns.length;
        double ones = known.sums[part];
        double variance = (squares - sum * sum / count) * (count - ones * ones / count);
        return variance < 1e-9 ? 0 : sign * (products - sum * ones / count) / Math.sqrt(variance + 60 * count);
    }
}
