package fr.parvis.kiosk.print.paper;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Strips as the bytes that every ESC/POS printer understands: raster bands of at most {@value #BAND} lines, which cheap
 * printers hold in memory, and a cut after each strip. One way for all scripts: no code page has both œ and Arabic. Nothing in
 * them is a command that printers obey at once ({@link QuietDots}).
 */
public final class EscPosBytes {
    private static final int BAND = 128;
    private static final int MIDDLE_GREY = 128;

    private EscPosBytes() {}

    /** The bytes that print the strips one after the other, each on a piece of paper of its own. Lone dots of the strips may grow. */
    public static byte[] of(List<BufferedImage> strips) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(bytes)) {
            printer.initializePrinter();
            for (BufferedImage strip : strips) {
                print(strip, printer);
                printer.cut(EscPos.CutMode.PART);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void print(BufferedImage strip, EscPos printer) throws IOException {
        RasterBitImageWrapper raster = new RasterBitImageWrapper();
        for (int top = 0; top < strip.getHeight(); top += BAND) {
            int height = Math.min(BAND, strip.getHeight() - top);
            BufferedImage band = strip.getSubimage(0, top, strip.getWidth(), height);
            QuietDots.in(band, MIDDLE_GREY);
            printer.write(raster, new EscPosImage(new CoffeeImageImpl(band), new BitonalThreshold(MIDDLE_GREY)));
        }
    }
}
