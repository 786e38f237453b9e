package fr.parvis.kiosk.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Optional;

/**
 * Reads the QR code that a visitor holds before the camera. May be used by many threads at a time.
 *
 * <p>It never guesses: what it returns passed the error correction of the code. Whether the text is one of ours is for the
 * caller to see.
 */
public final class FrameReader {

    /** The text in a JPEG picture; empty when there is none, or when the bytes are no picture. */
    public Optional<String> read(byte[] jpeg) {
        return JpegFrame.read(jpeg).flatMap(this::read);
    }

    /** The text in a frame; empty when there is none. */
    public Optional<String> read(GreyFrame frame) {
        LuminanceSource source = new PlanarYUVLuminanceSource(
                frame.pixels(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        return decode(new BinaryBitmap(new HybridBinarizer(source)))
                .or(() -> decode(new BinaryBitmap(new HybridBinarizer(source.invert()))))
                .or(() -> decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
    }

    private static Optional<String> decode(BinaryBitmap bitmap) {
        try {
            return Optional.of(new QRCodeReader().decode(bitmap).getText());
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }
}
