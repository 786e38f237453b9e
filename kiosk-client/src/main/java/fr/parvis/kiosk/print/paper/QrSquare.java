package fr.parvis.kiosk.print.paper;

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
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A QR code as dots: at least {@value #LEAST_MM} mm wide, whole dots to a module, and a quiet zone of four modules counting
 * the white edge of the paper. It is read back before it is printed: about one code in a thousand holds modules that many
 * phones take for one of its three corners, and is masked in another of the eight ways of ISO/IEC 18004.
 */
public final class QrSquare {
    private static final int LEAST_MM = 37;
    private static final int QUIET = 4;
    private static final int MASKS = 8;

    private QrSquare() {}

    /**
     * Draws a text; the picture is as wide as the head prints, and white above and below.
     *
     * @throws IllegalArgumentException for a text that no QR code holds
     */
    public static BufferedImage of(String text, PaperWidth paper) {
        BufferedImage usual = draw(encode(text, Map.of()), paper);
        return Stream.concat(
                        Stream.of(usual),
                        IntStream.range(0, MASKS)
                                .mapToObj(mask ->
                                        draw(encode(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)), paper)))
                .filter(picture -> text.equals(read(picture)))
                .findFirst()
                .orElse(usual);
    }

    private static String read(BufferedImage picture) {
        byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource seen = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                    .getText();
        } catch (ReaderException unread) {
            return null;
        }
    }

    private static BufferedImage draw(ByteMatrix modules, PaperWidth paper) {
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

    private static ByteMatrix encode(String text, Map<EncodeHintType, ?> hints) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds a text of " + text.length() + " characters", tooLong);
        }
    }
}
