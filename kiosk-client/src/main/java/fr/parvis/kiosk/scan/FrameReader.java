package fr.parvis.kiosk.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.parvis.kiosk.scan.grid.GridReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads the QR code that a visitor holds before the camera. May be used by many threads at a time.
 *
 * <p>ZXing and our own {@link GridReader} look at the frame in several ways, the cheapest and luckiest first, dark on light
 * and light on dark (telephones at night), until one gives a text or the time is over. They never guess: what they return
 * passed the error correction of the code. Whether the text is one of ours is for the caller to see.
 */
public final class FrameReader {
    private static final int SMALL_SIDE = 40;
    private static final int LARGE_SIDE = 2_000;

    private static final Function<LuminanceSource, Binarizer> LOCAL = HybridBinarizer::new;
    private static final Function<LuminanceSource, Binarizer> GLOBAL = GlobalHistogramBinarizer::new;

    private static final List<Way> WAYS = List.of(
            new Try(frame -> Views.reduced(frame, 2), LOCAL),
            (frame, late) -> grid(frame, late).read(quarter(frame)),
            (frame, late) -> grid(frame, late).readSmall(),
            new Try(frame -> frame, LOCAL),
            new Try(frame -> Views.reduced(frame, 3), LOCAL),
            new Try(frame -> Views.reduced(frame, 2), GLOBAL));

    private final Patience patience;

    /** A reader with the usual patience. */
    public FrameReader() {
        this(Patience.ofThisMachine());
    }

    FrameReader(Patience patience) {
        this.patience = patience;
    }

    /** The text in a JPEG picture; empty when there is none, or when the bytes are no picture. */
    public Optional<String> read(byte[] jpeg) {
        Patience.Turn late = patience.begin();
        return JpegFrame.read(jpeg).flatMap(frame -> read(frame, late));
    }

    /** The text in a frame; empty when there is none, or when it was not found in time. */
    public Optional<String> read(GreyFrame frame) {
        return read(frame, patience.begin());
    }

    private static Optional<String> read(GreyFrame frame, Patience.Turn late) {
        int largest = Math.max(frame.width(), frame.height());
        if (Math.min(frame.width(), frame.height()) < SMALL_SIDE) {
            return Optional.empty();
        }
        GreyFrame usual = largest > LARGE_SIDE ? Views.reduced(frame, 1 + (largest - 1) / LARGE_SIDE) : frame;
        for (Way next : WAYS) {
            if (late.getAsBoolean()) {
                return Optional.empty();
            }
            Optional<String> text = next.read(usual, late);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static GridReader grid(GreyFrame frame, Patience.Turn late) {
        return new GridReader(frame, Views.reduced(frame, 2), late);
    }

    private static GreyFrame quarter(GreyFrame frame) {
        return Views.reduced(Views.reduced(frame, 2), 2);
    }

    /** One way to look, until a moment at most. */
    private interface Way {
        Optional<String> read(GreyFrame frame, Patience.Turn late);
    }

    /** ZXing's way: what the frame is made into, and how black is told from white. */
    private record Try(UnaryOperator<GreyFrame> view, Function<LuminanceSource, Binarizer> binarizer) implements Way {
        @Override
        public Optional<String> read(GreyFrame frame, Patience.Turn late) {
            if (late.nearlyOver()) {
                return Optional.empty();
            }
            GreyFrame seen = view.apply(frame);
            LuminanceSource source = new PlanarYUVLuminanceSource(
                    seen.pixels(), seen.width(), seen.height(), 0, 0, seen.width(), seen.height(), false);
            return decode(source).or(() -> late.nearlyOver() ? Optional.empty() : decode(source.invert()));
        }

        private Optional<String> decode(LuminanceSource source) {
            try {
                BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
                return Optional.of(new QRCodeReader().decode(bitmap).getText());
            } catch (ReaderException nothing) {
                return Optional.empty();
            }
        }
    }
}
