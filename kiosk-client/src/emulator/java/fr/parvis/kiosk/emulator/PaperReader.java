package fr.parvis.kiosk.emulator;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A phone that is held over a printed paper. */
public final class PaperReader {
    private PaperReader() {}

    /** The text of the code on the paper; fails when a phone would find none. */
    public static String read(BufferedImage paper) {
        byte[] grey = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        int width = paper.getWidth();
        int height = paper.getHeight();
        var source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (ReaderException none) {
            throw new AssertionError("No code can be read off the paper", none);
        }
    }
}
