package fr.parvis.kiosk.scan;

/** The same frame seen smaller, which is quicker to search and makes readable what noise hides. */
final class Views {
    private Views() {}

    /** Every pixel the mean of {@code by × by} pixels: noise and moiré go, and searching costs a fraction. */
    static GreyFrame reduced(GreyFrame frame, int by) {
        int width = frame.width() / by;
        int height = frame.height() / by;
        if (width == 0 || height == 0) {
            return frame;
        }
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (sum(frame, x * by, y * by, by) / (by * by));
            }
        }
        return new GreyFrame(width, height, pixels);
    }

    private static int sum(GreyFrame frame, int left, int top, int side) {
        int sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += frame.at(x, y);
            }
        }
        return sum;
    }
}
