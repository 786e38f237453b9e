package fr.parvis.kiosk.scan.blur;

import java.util.ArrayList;
import java.util.List;

/** How a point of the code is spread in the picture: a disc, a bell or a line, in samples of which {@value #FINE} make a module. */
final class Smear {
    /** Samples along a module's side. */
    static final int FINE = 3;

    private static final int POINTS = 25;
    private static final int ANGLES = 8;
    private static final List<Smear> ALL = all();

    final int reach;
    final int side;
    private final double[] weights;

    private Smear(double reach) {
        this.reach = (int) Math.ceil(reach * FINE) + 1;
        this.side = 2 * this.reach + 1;
        this.weights = new double[side * side];
    }

    /** Every spread that is looked for. */
    static List<Smear> known() {
        return ALL;
    }

    private static List<Smear> all() {
        List<Smear> all = new ArrayList<>();
        for (double radius : new double[] {0.2, 0.4, 0.55, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35}) {
            all.add(disc(radius));
        }
        for (double width : new double[] {0.35, 0.45, 0.55, 0.65, 0.75}) {
            all.add(bell(width));
        }
        for (double length : new double[] {0.9, 1.3, 1.7, 2.1, 2.5}) {
            for (int angle = 0; angle < ANGLES; angle++) {
                all.add(line(length, Math.PI * angle / ANGLES));
            }
        }
        return List.copyOf(all);
    }

    /** A lens out of focus; radius in modules. */
    static Smear disc(double radius) {
        return round(radius, distance -> distance <= radius ? 1 : 0);
    }

    /** Many small shakes together; the standard deviation in modules. */
    static Smear bell(double deviation) {
        return round(2.5 * deviation, distance -> Math.exp(-distance * distance / (2 * deviation * deviation)));
    }

    private static Smear round(double reach, java.util.function.DoubleUnaryOperator weight) {
        Smear smear = new Smear(reach);
        for (int i = 0; i < POINTS * POINTS; i++) {
            double x = (2.0 * (i % POINTS) / (POINTS - 1) - 1) * reach;
            int row = i / POINTS;
            double y = (2.0 * row / (POINTS - 1) - 1) * reach;
            smear.add(x, y, weight.applyAsDouble(Math.hypot(x, y)));
        }
        return smear.whole();
    }

    /** A hand that moves; length in modules. */
    static Smear line(double length, double angle) {
        Smear smear = new Smear(length / 2);
        for (int i = 0; i < POINTS; i++) {
            double along = (i / (POINTS - 1.0) - 0.5) * length;
            smear.add(along * Math.cos(angle), along * Math.sin(angle), 1);
        }
        return smear.whole();
    }

    private void add(double x, double y, double weight) {
        double atX = x * FINE + reach;
        double atY = y * FINE + reach;
        int left = Math.min(side - 2, (int) atX);
        int top = Math.min(side - 2, (int) atY);
        double across = atX - left;
        double down = atY - top;
        weights[top * side + left] += weight * (1 - across) * (1 - down);
        weights[top * side + left + 1] += weight * across * (1 - down);
        weights[(top + 1) * side + left] += weight * (1 - across) * down;
        weights[(top + 1) * side + left + 1] += weight * across * down;
    }

    private Smear whole() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return this;
    }

    /** What one dark module on no ground gives: samples around its middle, {@code reach + 1} to each side. */
    double[] module() {
        int wide = side + FINE - 1;
        double[] module = new double[wide * wide];
        for (int i = 0; i < weights.length; i++) {
            int row = i / side;
            for (int part = 0; part < FINE * FINE; part++) {
                int down = part / FINE;
                module[(row + down) * wide + i % side + part % FINE] += weights[i];
            }
        }
        return module;
    }
}
