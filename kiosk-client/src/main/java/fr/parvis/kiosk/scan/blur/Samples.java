package fr.parvis.kiosk.scan.blur;

/** What is seen of a code, {@value Smear#FINE} samples to a module's side, with a border of light modules around it. */
public final class Samples {
    /** Modules beyond the code on each side. */
    static final int BORDER = 3;

    private final int side;
    private final double[] seen;

    /** The brightness at a place of the code, in modules; more is darker ink. */
    @FunctionalInterface
    public interface Look {
        /** What is seen there. */
        double at(double column, double row);
    }

    /** @param modules of the code's side */
    public Samples(int modules, Look look) {
        this.side = (modules + 2 * BORDER) * Smear.FINE;
        this.seen = new double[side * side];
        for (int i = 0; i < seen.length; i++) {
            int row = i / side;
            seen[i] = look.at(place(i % side), place(row));
        }
    }

    private static double place(int sample) {
        return (sample + 0.5) / Smear.FINE - BORDER;
    }

    int side() {
        return side;
    }

    /** The sample in the middle of a module, counted from the code's own first. */
    int middle(int column, int row) {
        return ((row + BORDER) * Smear.FINE + 1) * side + (column + BORDER) * Smear.FINE + 1;
    }

    double at(int sample) {
        return seen[sample];
    }
}
