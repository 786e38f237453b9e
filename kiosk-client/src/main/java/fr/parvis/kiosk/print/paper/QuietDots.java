package fr.parvis.kiosk.print.paper;

import java.awt.image.BufferedImage;

/**
 * Keeps commands that printers obey at once, wherever they find them, out of the bytes of a picture: {@code 10 04 n} asks for
 * a status, {@code 10 05 n} recovers from an error, {@code 10 14 fn} opens the drawer, switches off or empties the buffer. A
 * picture of text holds such bytes by chance: most French tickets do.
 *
 * <p>The first byte of each is a lone dot, {@code ...x....}; it gets a second one at its right, {@code ...xx...}. No new
 * command can come of it, because {@code 18} is neither a first nor a second byte of one. Codes are not touched: their modules
 * are several dots wide.
 */
final class QuietDots {
    private static final int DOTS_OF_A_BYTE = 8;
    private static final int BEGINS_COMMAND = 0x10;
    private static final int AT_ITS_RIGHT = 4;
    private static final int BLACK = 0xff000000;

    private QuietDots() {}

    /**
     * Changes a band of dots, whose rows follow each other without a gap, so that it holds no command.
     *
     * @param darkBelow brightness under which a dot is printed
     * @throws IllegalArgumentException when a row is no whole number of bytes
     */
    static void in(BufferedImage band, int darkBelow) {
        if (band.getWidth() % DOTS_OF_A_BYTE != 0) {
            throw new IllegalArgumentException("A row of " + band.getWidth() + " dots is no whole number of bytes");
        }
        int across = band.getWidth() / DOTS_OF_A_BYTE;
        int before = 0;
        for (int at = 0; at < across * band.getHeight(); at++) {
            int dots = dots(band, at % across, at / across, darkBelow);
            if (before == BEGINS_COMMAND && endsCommand(dots)) {
                int lone = at - 1;
                band.setRGB(lone % across * DOTS_OF_A_BYTE + AT_ITS_RIGHT, lone / across, BLACK);
            }
            before = dots;
        }
    }

    private static boolean endsCommand(int dots) {
        return dots == 0x04 || dots == 0x05 || dots == 0x14;
    }

    private static int dots(BufferedImage band, int column, int row, int darkBelow) {
        int dots = 0;
        for (int x = column * DOTS_OF_A_BYTE; x < (column + 1) * DOTS_OF_A_BYTE; x++) {
            dots = dots << 1 | (isDark(band.getRGB(x, row), darkBelow) ? 1 : 0);
        }
        return dots;
    }

    /** As the printing library decides it. */
    private static boolean isDark(int colour, int darkBelow) {
        int brightness = ((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3;
        return colour >>> 24 > 127 && brightness < darkBelow;
    }
}
