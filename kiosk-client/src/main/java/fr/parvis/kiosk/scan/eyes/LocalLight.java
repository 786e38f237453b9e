package fr.parvis.kiosk.scan.eyes;

import fr.parvis.kiosk.scan.GreyFrame;

/** Tells dark from light by the mean of the square around each pixel; one table of sums serves every size of square. */
final class LocalLight {
    private final GreyFrame frame;
    private final int[] sums;

    LocalLight(GreyFrame frame) {
        this.frame = frame;
        int width = frame.width();
        byte[] pixels = frame.pixels();
        this.sums = new int[(width + 1) * (frame.height() + 1)];
        for (int y = 0; y < frame.height(); y++) {
            int row = 0;
            int at = (y + 1) * (width + 1) + 1;
            for (int x = 0; x < width; x++) {
                row += pixels[y * width + x] & 0xff;
                sums[at + x] = sums[at + x - width - 1] + row;
            }
        }
    }

    /** True where a pixel is darker than the square of {@code radius} around it. */
    boolean[] dark(int radius) {
        int width = frame.width();
        byte[] pixels = frame.pixels();
        boolean[] dark = new boolean[pixels.length];
        for (int y = 0; y < frame.height(); y++) {
            int top = Math.max(0, y - radius);
            int bottom = Math.min(frame.height(), y + radius + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(width, x + radius + 1);
                int sum = sums[bottom * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        - sums[top * (width + 1) + right]
                        + sums[top * (width + 1) + left];
                dark[y * width + x] = (pixels[y * width + x] & 0xff) * (bottom - top) * (right - left) < sum;
            }
        }
        return dark;
    }
}
