package fr.parvis.kiosk.scan;

/** The same frame seen otherwise: smaller, larger, softer, sharper. Each makes readable what another hides. */
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

    /** As if the camera had more or fewer pixels, between the ones it has. */
    static GreyFrame scaled(GreyFrame frame, double by) {
        int width = Math.max(1, (int) (frame.width() * by));
        int height = Math.max(1, (int) (frame.height() * by));
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) between(frame, (x + 0.5) / by - 0.5, (y + 0.5) / by - 0.5);
            }
        }
        return new GreyFrame(width, height, pixels);
    }

    private static int between(GreyFrame frame, double x, double y) {
        int left = (int) Math.max(0, Math.min(frame.width() - 1.0, x));
        int top = (int) Math.max(0, Math.min(frame.height() - 1.0, y));
        int right = Math.min(frame.width() - 1, left + 1);
        int below = Math.min(frame.height() - 1, top + 1);
        double across = Math.max(0, x - left);
        double down = Math.max(0, y - top);
        double upper = frame.at(left, top) + across * (frame.at(right, top) - frame.at(left, top));
        double lower = frame.at(left, below) + across * (frame.at(right, below) - frame.at(left, below));
        return (int) (upper + down * (lower - upper));
    }

    /** Each pixel the mean of the square around it, {@code radius} pixels to each side; by running sums. */
    static GreyFrame soft(GreyFrame frame, int radius) {
        return new GreyFrame(frame.width(), frame.height(), new BoxMean(frame, radius).pixels());
    }

    /** Each pixel pushed away from the mean around it, {@code strength} times: blur is undone in part. */
    static GreyFrame sharp(GreyFrame frame, int radius, double strength) {
        byte[] means = new BoxMean(frame, radius).pixels();
        byte[] pixels = new byte[means.length];
        for (int i = 0; i < pixels.length; i++) {
            int here = frame.pixels()[i] & 0xff;
            double pushed = here + strength * (here - (means[i] & 0xff));
            pixels[i] = (byte) Math.max(0, Math.min(255, (int) pushed));
        }
        return new GreyFrame(frame.width(), frame.height(), pixels);
    }

    /** Light made even: each pixel as its difference from the mean around it, stretched about middle grey. */
    static GreyFrame evenlyLit(GreyFrame frame, int radius, double contrast) {
        byte[] means = new BoxMean(frame, radius).pixels();
        byte[] pixels = new byte[means.length];
        for (int i = 0; i < pixels.length; i++) {
            int mean = means[i] & 0xff;
            double relative = ((frame.pixels()[i] & 0xff) - mean) / (mean + 8.0);
            pixels[i] = (byte) Math.max(0, Math.min(255, (int) (128 + 128 * contrast * relative)));
        }
        return new GreyFrame(frame.width(), frame.height(), pixels);
    }
}
