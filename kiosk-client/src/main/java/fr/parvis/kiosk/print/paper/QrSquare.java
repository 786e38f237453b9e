package fr.parvis.kiosk.print.paper;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import fr.parvis.kiosk.scan.QrModules;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A QR code as dots: at least {@value #LEAST_MM} mm wide, whole dots to a module, and a quiet zone of four modules counting
 * the white edge of the paper.
 */
public final class QrSquare {
    private static final int LEAST_MM = 37;
    private static final int QUIET = 4;

    private QrSquare() {}

    /** Draws a text; empty when there is no code that reads back. */
    public static Optional<BufferedImage> readable(String text, PaperWidth paper) {
        try {
            return Optional.of(of(text, paper));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * Draws a text; the picture is as wide as the head prints, and white above and below.
     *
     * @throws IllegalArgumentException when there is no code that reads back
     */
    public static BufferedImage of(String text, PaperWidth paper) {
        ByteMatrix modules = QrModules.of(text);
        int side = modules.getWidth();
        int dots = dotsOfModule(side, paper);
        int left = (paper.dots() - side * dots) / 2;
        int above = QUIET * dots;
        BufferedImage picture = new BufferedImage(paper.dots(), side * dots + 2 * above, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inside = x >= left && y >= above && x < left + side * dots && y < above + side * dots;
                boolean dark = inside && modules.get((x - left) / dots, (y - above) / dots) == 1;
                picture.setRGB(x, y, dark ? 0xff000000 : 0xffffffff);
            }
        }
        return picture;
    }

    private static int dotsOfModule(int side, PaperWidth paper) {
        int wanted = (LEAST_MM * PaperWidth.DOTS_PER_MM + side - 1) / side;
        int fitting = (paper.dots() + 2 * paper.margin()) / (side + 2 * QUIET);
        return Math.max(1, Math.min(Math.min(wanted, fitting), paper.dots() / side));
    }
}
