package fr.parvis.kiosk.scan;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Optional;

/** Draws a text as a QR code that a phone reads off a screen, or a kiosk off paper: one SVG path, with the quiet zone of four modules. */
public final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /** The picture of a text; empty when there is no code that reads back. */
    public static Optional<String> readable(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /**
     * The picture of a text.
     *
     * @throws IllegalArgumentException when there is no code that reads back
     */
    public static String of(String text) {
        ByteMatrix modules = QrModules.of(text);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder dark = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    dark.append('M').append(column + QUIET).append(' ').append(row + QUIET);
                    dark.append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path d=\"" + dark + "\"/></svg>";
    }
}
