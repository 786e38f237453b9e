package fr.parvis.kiosk.scan.grid;

import fr.parvis.kiosk.scan.eyes.Corners;
import fr.parvis.kiosk.scan.eyes.Eye;
import fr.parvis.kiosk.scan.eyes.Light;

/**
 * Where a code of {@code size} modules lies in the picture: the images of the centres of its three finder patterns and of the
 * fourth corner of their square. Between them perspective holds.
 */
final class Placement {
    final int size;
    /** x and y of upper left, upper right, lower right, lower left. */
    final double[] corners;

    private final double xs;
    private final double xt;
    private final double ys;
    private final double yt;
    private final double ws;
    private final double wt;

    Placement(int size, double... corners) {
        this.size = size;
        this.corners = corners;
        double[] c = corners;
        double sumX = c[0] - c[2] + c[4] - c[6];
        double sumY = c[1] - c[3] + c[5] - c[7];
        double x1 = c[2] - c[4];
        double y1 = c[3] - c[5];
        double x2 = c[6] - c[4];
        double y2 = c[7] - c[5];
        double whole = x1 * y2 - x2 * y1;
        this.ws = (sumX * y2 - x2 * sumY) / whole;
        this.wt = (x1 * sumY - sumX * y1) / whole;
        this.xs = c[2] - c[0] + ws * c[2];
        this.xt = c[6] - c[0] + wt * c[6];
        this.ys = c[3] - c[1] + ws * c[3];
        this.yt = c[7] - c[1] + wt * c[7];
    }

    /** The placement that a flat, untilted code would have. */
    static Placement flat(Corners corners, int size) {
        Eye corner = corners.corner();
        Eye right = corners.right();
        Eye below = corners.below();
        double oppositeX = right.x() + below.x() - corner.x();
        double oppositeY = right.y() + below.y() - corner.y();
        return new Placement(
                size, corner.x(), corner.y(), right.x(), right.y(), oppositeX, oppositeY, below.x(), below.y());
    }

    /** The placement with one number of its corners changed. */
    Placement moved(int number, double by) {
        double[] moved = corners.clone();
        moved[number] += by;
        return new Placement(size, moved);
    }

    Placement scaled(double by) {
        double[] scaled = new double[8];
        for (int i = 0; i < 8; i++) {
            scaled[i] = (corners[i] + 0.5) * by - 0.5;
        }
        return new Placement(size, scaled);
    }

    /** Pixels of a module's side, about. */
    double module() {
        double upper = Math.hypot(corners[2] - corners[0], corners[3] - corners[1]);
        double left = Math.hypot(corners[6] - corners[0], corners[7] - corners[1]);
        return (upper + left) / 2 / (size - 7);
    }

    /** How far the corners of another lie from these at most, in modules. */
    double apart(Placement other) {
        double most = 0;
        for (int i = 0; i < 8; i++) {
            most = Math.max(most, Math.abs(corners[i] - other.corners[i]));
        }
        return most / module();
    }

    /** The brightness at a place of the code. */
    double seen(Light light, double column, double row) {
        double s = (column - 3.5) / (size - 7);
        double t = (row - 3.5) / (size - 7);
        double whole = 1 / (ws * s + wt * t + 1);
        return light.at((xs * s + xt * t + corners[0]) * whole, (ys * s + yt * t + corners[1]) * whole);
    }

    double x(double column, double row) {
        double s = (column - 3.5) / (size - 7);
        double t = (row - 3.5) / (size - 7);
        return (xs * s + xt * t + corners[0]) / (ws * s + wt * t + 1);
    }

    double y(double column, double row) {
        double s = (column - 3.5) / (size - 7);
        double t = (row - 3.5) / (size - 7);
        return (ys * s + yt * t + corners[1]) / (ws * s + wt * t + 1);
    }
}
