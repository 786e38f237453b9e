package fr.parvis.kiosk.emulator;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A phone that is held over a printed paper and moved along it until it finds the code. */
public final class PaperReader {
    private static final int STEP = 80;

    private PaperReader() {}

    /** The text of the code on the paper; fails when a phone would find none. */
    public static String read(BufferedImage paper) {
        int width = paper.getWidth();
        int height = paper.getHeight();
        byte[] grey = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        var whole = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        ReaderException none = null;
        for (int above = -STEP; above < Math.max(1, height - width + STEP); above += STEP) {
            int top = Math.max(0, Math.min(above, height - width));
            var part = above < 0 ? whole : whole.crop(0, top, width, Math.min(width, height));
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(part)))
                        .getText();
            } catch (ReaderException elsewhere) {
                none = elsewhere;
            }
        }
        throw new AssertionError("No code can be read off the paper", none);
    }
}
