package fr.parvis.kiosk.scan.grid;

import fr.parvis.kiosk.scan.eyes.Light;
import java.util.function.BooleanSupplier;

/**
 * How far paper that is not flat moves the modules away from their grid, in modules: known at nodes some six modules apart and
 * evenly changing between them. Found by seeking, around each node, the shift at which dark and light differ most: between
 * two modules everything is grey.
 */
final class Bend {
    private static final double APART = 4.5;
    private static final double REACH = 3.5;
    private static final double[] SHIFTS = {-0.36, -0.18, 0, 0.18, 0.36};
    private static final int ROUNDS = 4;

    private final Light light;
    private final Placement placement;
    private final int nodes;
    private double[] across;
    private double[] down;
    private final double[] middleX;
    private final double[] middleY;

    Bend(Light light, Placement placement) {
        this.light = light;
        this.placement = placement;
        this.nodes = (int) Math.ceil(placement.size / APART) + 1;
        this.across = new double[nodes * nodes];
        this.down = new double[nodes * nodes];
        this.middleX = new double[placement.size * placement.size];
        this.middleY = new double[placement.size * placement.size];
    }

    /** Finds the bend, as far as there is time; without a call there is none. */
    Bend found(BooleanSupplier late) {
        for (int round = 0; round < ROUNDS && !late.getAsBoolean(); round++) {
            lay();
            double[] nextAcross = across.clone();
            double[] nextDown = down.clone();
            for (int node = 0; node < nodes * nodes; node++) {
                double[] shift = best(node);
                nextAcross[node] += shift[0];
                nextDown[node] += shift[1];
            }
            across = smooth(nextAcross);
            down = smooth(nextDown);
        }
        return this;
    }

    private double[] best(int node) {
        double[] best = {0, 0};
        double most = contrast(node, 0, 0) * 1.03;
        for (double dx : SHIFTS) {
            for (double dy : SHIFTS) {
                double contrast = contrast(node, dx, dy);
                if (contrast > most) {
                    most = contrast;
                    best = new double[] {dx, dy};
                }
            }
        }
        return best;
    }

    /** How much the modules around a node differ when all are looked for so far away. */
    private double contrast(int node, double dx, double dy) {
        double column = node % nodes * gap();
        int above = node / nodes;
        double row = above * gap();
        double offX = dx * (placement.x(column + 0.5, row) - placement.x(column - 0.5, row))
                + dy * (placement.x(column, row + 0.5) - placement.x(column, row - 0.5));
        double offY = dx * (placement.y(column + 0.5, row) - placement.y(column - 0.5, row))
                + dy * (placement.y(column, row + 0.5) - placement.y(column, row - 0.5));
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = (int) Math.max(0, row - REACH); y < Math.min(placement.size, row + REACH); y++) {
            for (int x = (int) Math.max(0, column - REACH); x < Math.min(placement.size, column + REACH); x++) {
                int module = y * placement.size + x;
                double value = light.at(middleX[module] + offX, middleY[module] + offY);
                sum += value;
                squares += value * value;
                count++;
            }
        }
        return squares / count - sum / count * (sum / count);
    }

    /** Where the middle of each module is now. */
    private void lay() {
        for (int module = 0; module < middleX.length; module++) {
            int row = module / placement.size;
            double x = module % placement.size + 0.5;
            double y = row + 0.5;
            double bentX = x + between(across, x, y);
            double bentY = y + between(down, x, y);
            middleX[module] = placement.x(bentX, bentY);
            middleY[module] = placement.y(bentX, bentY);
        }
    }

    private double gap() {
        return placement.size / (nodes - 1.0);
    }

    private double[] smooth(double[] values) {
        double[] smooth = new double[values.length];
        for (int node = 0; node < values.length; node++) {
            double sum = 4 * values[node];
            int count = 4;
            int x = node % nodes;
            int y = node / nodes;
            for (int[] step : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
                int nextX = x + step[0];
                int nextY = y + step[1];
                if (nextX >= 0 && nextY >= 0 && nextX < nodes && nextY < nodes) {
                    sum += values[nextY * nodes + nextX];
                    count++;
                }
            }
            smooth[node] = sum / count;
        }
        return smooth;
    }

    private double between(double[] values, double column, double row) {
        double x = Math.max(0, Math.min(nodes - 1.001, column / gap()));
        double y = Math.max(0, Math.min(nodes - 1.001, row / gap()));
        int left = (int) x;
        int top = (int) y;
        int at = top * nodes + left;
        double fx = x - left;
        double fy = y - top;
        double upper = values[at] * (1 - fx) + values[at + 1] * fx;
        double lower = values[at + nodes] * (1 - fx) + values[at + nodes + 1] * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /** The brightness at a place of the code, moved by the bend and by so many modules more. */
    double seen(double column, double row, double dx, double dy) {
        double x = column + dx + between(across, column, row);
        double y = row + dy + between(down, column, row);
        return placement.seen(light, x, y);
    }
}
