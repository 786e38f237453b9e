package fr.parvis.kiosk.scan;

/** One camera picture as brightness only, row by row: 0 is black, 255 is white. Never changed after it was made. */
public final class GreyFrame {
    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * Takes the pixels as they are, without a copy.
     *
     * @throws IllegalArgumentException when there are not {@code width × height} of them
     */
    public GreyFrame(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || (long) width * height != pixels.length) {
            throw new IllegalArgumentException(width + " × " + height + " pixels, not " + pixels.length);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels themselves, for filters; to be read only. */
    public byte[] pixels() {
        return pixels;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }
}
