package fr.parvis.kiosk.scan.frames;

import fr.parvis.kiosk.scan.GreyFrame;
import java.util.Random;

/** A grey picture in floating point, and what light, lenses and sensors do to it. */
final class Picture {
    final int width;
    final int height;
    float[] light;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        this.light = new float[width * height];
    }

    /** The light at a place from 0 to 1 across and down. */
    interface Field {
        double at(double across, double down);
    }

    void multiply(Field field) {
        each((i, x, y) -> light[i] = (float) (light[i] * field.at(x, y)));
    }

    void add(Field field) {
        each((i, x, y) -> light[i] = (float) (light[i] + field.at(x, y)));
    }

    private interface Pixel {
        void at(int index, double across, double down);
    }

    private void each(Pixel pixel) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixel.at(y * width + x, x / (double) width, y / (double) height);
            }
        }
    }

    /** Contrast and brightness. */
    void scale(double factor, double offset) {
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) (light[i] * factor + offset);
        }
    }

    /** A lens out of focus: every point becomes a disc. */
    void defocus(double radius) {
        int rows = (int) Math.ceil(radius);
        float[] blurred = new float[light.length];
        float[] weight = new float[light.length];
        for (int dy = -rows; dy <= rows; dy++) {
            double half = radius * radius - dy * (double) dy;
            if (half >= 0) {
                runs(dy, (int) Math.round(Math.sqrt(half)), blurred, weight);
            }
        }
        for (int i = 0; i < light.length; i++) {
            light[i] = blurred[i] / weight[i];
        }
    }

    private void runs(int dy, int half, float[] blurred, float[] weight) {
        for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
            double sum = 0;
            int from = y + dy;
            for (int x = -half; x < width; x++) {
                sum += x + half < width ? light[from * width + x + half] : 0;
                sum -= x - half - 1 >= 0 ? light[from * width + x - half - 1] : 0;
                if (x >= 0) {
                    blurred[y * width + x] += (float) sum;
                    weight[y * width + x] += Math.min(width - 1, x + half) - Math.max(0, x - half) + 1;
                }
            }
        }
    }

    /** A hand or a phone that moves: every point becomes a line. */
    void motion(double length, double angle) {
        int steps = Math.max(2, (int) Math.ceil(length));
        float[] blurred = new float[light.length];
        for (int step = 0; step < steps; step++) {
            double along = length * (step / (steps - 1.0) - 0.5);
            shifted(Math.cos(angle) * along, Math.sin(angle) * along, 1f / steps, blurred);
        }
        light = blurred;
    }

    private void shifted(double dx, double dy, float weight, float[] onto) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                onto[y * width + x] += weight * sample(x + dx, y + dy);
            }
        }
    }

    float sample(double x, double y) {
        int left = clamp((int) Math.floor(x), width - 2);
        int top = clamp((int) Math.floor(y), height - 2);
        float fx = (float) Math.min(1, Math.max(0, x - left));
        float fy = (float) Math.min(1, Math.max(0, y - top));
        int i = top * width + left;
        float above = light[i] + fx * (light[i + 1] - light[i]);
        float below = light[i + width] + fx * (light[i + width + 1] - light[i + width]);
        return above + fy * (below - above);
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }

    /** Sensor noise: a part that is always there, and one that grows with the light. */
    void noise(Random random, double dark, double shot) {
        for (int i = 0; i < light.length; i++) {
            double deviation = Math.sqrt(dark * dark + shot * shot * Math.max(0, light[i]) / 255);
            light[i] += (float) (random.nextGaussian() * deviation);
        }
    }

    GreyFrame frame() {
        byte[] pixels = new byte[light.length];
        for (int i = 0; i < light.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(light[i])));
        }
        return new GreyFrame(width, height, pixels);
    }
}
