package fr.parvis.kiosk.scan.frames;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Random;

/** A code held before a camera: where it is, how it is turned and tilted, on what it is shown. */
final class Shown {
    double module = 7;
    double turn;
    double tiltX;
    double tiltY;
    double waves;
    int quiet = 4;
    boolean inverted;
    double dark = 25;
    double bright = 225;
    /** A finger over part of the code: centre and radius as parts of its side. */
    double[] finger;

    private static final double LENS = 900;
    private static final int SUB = 3;

    /** Draws the text of the code into a fresh scene. */
    Picture draw(String text, Random random) {
        Picture picture = Scenery.behind(random);
        ByteMatrix code = encode(text, random);
        int modules = code.getWidth();
        double half = (modules + 2 * quiet) / 2.0;
        double reach = half * module * 1.45;
        double cx = 640 + (random.nextDouble() - 0.5) * Math.max(0, 1240 - 2 * reach);
        double cy = 360 + (random.nextDouble() - 0.5) * Math.max(0, 690 - 2 * reach);
        double[] wave = {random.nextDouble() * 6, random.nextDouble() * 6, 3 + random.nextDouble() * 4};
        double[] plane = plane();
        for (int y = (int) Math.max(0, cy - reach * 1.4); y < Math.min(720, cy + reach * 1.4); y++) {
            for (int x = (int) Math.max(0, cx - reach * 1.4); x < Math.min(1280, cx + reach * 1.4); x++) {
                double sum = 0;
                int hits = 0;
                for (int s = 0; s < SUB * SUB; s++) {
                    double px = x + (s % SUB + 0.5) / SUB - cx;
                    double py = y + (s / SUB + 0.5) / SUB - cy;
                    double value = at(code, px, py, plane, wave);
                    if (value >= 0) {
                        sum += value;
                        hits++;
                    }
                }
                if (hits > 0) {
                    int i = y * 1280 + x;
                    double under = picture.light[i];
                    picture.light[i] = (float) ((sum + under * (SUB * SUB - hits)) / (SUB * SUB));
                }
            }
        }
        return picture;
    }

    /** From the picture back to the plane of the code: rotation in space seen through a lens. */
    private double[] plane() {
        double ct = Math.cos(turn), st = Math.sin(turn);
        double cx = Math.cos(tiltX), sx = Math.sin(tiltX);
        double cy = Math.cos(tiltY), sy = Math.sin(tiltY);
        // columns: image of the code's two axes in space
        double[] u = {ct * cy, st * cx + ct * sy * sx, st * sx - ct * sy * cx};
        double[] v = {-st * cy, ct * cx - st * sy * sx, ct * sx + st * sy * cx};
        return new double[] {u[0], v[0], u[1], v[1], u[2], v[2]};
    }

    private double at(ByteMatrix code, double px, double py, double[] p, double[] wave) {
        // solve (u a + v b) projected: X = L(p0 a + p1 b)/(L + p4 a + p5 b)
        double a11 = LENS * p[0] - px * p[4], a12 = LENS * p[1] - px * p[5];
        double a21 = LENS * p[2] - py * p[4], a22 = LENS * p[3] - py * p[5];
        double det = a11 * a22 - a12 * a21;
        double a = (px * LENS * a22 - a12 * py * LENS) / det / module;
        double b = (a11 * py * LENS - px * LENS * a21) / det / module;
        double bend = waves * Math.sin(a / wave[2] + wave[0]) * 0.5;
        double bow = waves * Math.sin(b / wave[2] + wave[1]) * 0.5;
        a += bow;
        b += bend;
        int modules = code.getWidth();
        double half = modules / 2.0;
        if (Math.abs(a) > half + quiet || Math.abs(b) > half + quiet) {
            return -1;
        }
        if (finger != null && Math.hypot(a / modules - finger[0], b / modules - finger[1]) < finger[2]) {
            return 140;
        }
        int column = (int) Math.floor(a + half);
        int row = (int) Math.floor(b + half);
        boolean inside = column >= 0 && row >= 0 && column < modules && row < modules;
        boolean ink = inside && code.get(column, row) == 1;
        double shade = 1 - waves * 0.25 * Math.cos(a / wave[2] + wave[0]);
        return (ink ^ inverted ? dark : bright) * Math.min(1.1, shade);
    }

    private static ByteMatrix encode(String text, Random random) {
        try {
            var level = random.nextInt(4) == 0 ? ErrorCorrectionLevel.M : ErrorCorrectionLevel.Q;
            return Encoder.encode(text, level).getMatrix();
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
