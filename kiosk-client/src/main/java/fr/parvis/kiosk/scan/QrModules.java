package fr.parvis.kiosk.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dark and light modules of a QR code, at level M, read back before anybody is shown them: about one code in 500 holds
 * modules that many phones take for one of its three corners, and is masked in another of the eight ways of ISO/IEC 18004.
 * Only printable ASCII: what stands for any other letter is read differently by each reader.
 */
public final class QrModules {
    private static final int QUIET = 4;
    private static final int MASKS = 8;
    private static final char FIRST_LETTER = ' ';
    private static final char LAST_LETTER = '~';

    /** Sizes at which a code is tried: dots to a module, as printed and as on a screen. */
    private static final int[] DOTS = {5, 8};

    private QrModules() {}

    /**
     * The modules of a text, 1 for dark, without quiet zone.
     *
     * @throws IllegalArgumentException when no QR code holds so much, when a letter is not of ASCII, or when the code does
     *     not read back: then there is no code to show
     */
    public static ByteMatrix of(String text) {
        if (text.isEmpty() || !text.chars().allMatch(letter -> letter >= FIRST_LETTER && letter <= LAST_LETTER)) {
            throw new IllegalArgumentException("A QR code holds letters of ASCII only");
        }
        return Stream.concat(
                        Stream.of(encode(text, Map.of())),
                        IntStream.range(0, MASKS)
                                .mapToObj(mask -> encode(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask))))
                .filter(modules -> Arrays.stream(DOTS).allMatch(dots -> text.equals(read(modules, dots))))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No code of these " + text.length() + " characters reads back"));
    }

    private static String read(ByteMatrix modules, int dots) {
        int side = (modules.getWidth() + 2 * QUIET) * dots;
        byte[] light = new byte[side * side];
        for (int place = 0; place < light.length; place++) {
            int column = place % side / dots - QUIET;
            int row = place / side / dots - QUIET;
            boolean inside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.getWidth();
            light[place] = (byte) (inside && modules.get(column, row) == 1 ? 0 : 0xff);
        }
        LuminanceSource seen = new PlanarYUVLuminanceSource(light, side, side, 0, 0, side, side, false);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                    .getText();
        } catch (ReaderException unread) {
            return null;
        }
    }

    private static ByteMatrix encode(String text, Map<EncodeHintType, ?> hints) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds a text of " + text.length() + " characters", tooLong);
        }
    }
}
