package fr.parvis.kiosk.scan;

/** The mean of the square around each pixel, by a table of sums: its cost does not depend on the size of the square. */
final class BoxMean {
    private final int width;
    private final int height;
    private final int[] sums;
    private final int radius;

    BoxMean(GreyFrame frame, int radius) {
        this.width = frame.width();
        this.height = frame.height();
        this.radius = radius;
        this.sums = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += frame.at(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    byte[] pixels() {
        byte[] means = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - radius) * (width + 1);
            int bottom = Math.min(height, y + radius + 1) * (width + 1);
            int rows = (bottom - top) / (width + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(width, x + radius + 1);
                int sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                means[y * width + x] = (byte) (sum / (rows * (right - left)));
            }
        }
        return means;
    }
}
