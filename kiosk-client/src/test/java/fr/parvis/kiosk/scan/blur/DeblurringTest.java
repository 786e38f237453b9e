package fr.parvis.kiosk.scan.blur;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import fr.parvis.kiosk.scan.code.Layout;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code whose modules run into each other is read when the way they do so is one of those known; noise is never read. */
class DeblurringTest {
    private static final String TEXT = "PV1.8Q3DJX0K5T7N2WVRH4YB6ZACEF.9M1PGS0QK2TXV";
    private static final Layout LAYOUT = Layout.of(3);

    @ParameterizedTest
    @CsvSource({"0.8", "1.0", "1.1"})
    void a_lens_out_of_focus_is_undone(double radius) throws WriterException {
        assertThat(text(Smear.disc(radius), () -> false)).contains(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"1.3, 0", "2.1, 0.4", "2.1, 1.6"})
    void a_moving_hand_is_undone(double length, double angle) throws WriterException {
        assertThat(text(Smear.line(length, angle), () -> false)).contains(TEXT);
    }

    @Test
    void nothing_is_undone_when_it_is_too_late() throws WriterException {
        assertThat(text(Smear.disc(0.8), () -> true)).isEmpty();
    }

    @Test
    void noise_holds_no_text() {
        Random random = new Random(3);
        Samples noise = new Samples(LAYOUT.size(), (column, row) -> random.nextInt(256));
        assertThat(new Deblurring(LAYOUT, noise).text(() -> false)).isEmpty();
    }

    private static Optional<String> text(Smear smear, BooleanSupplier late) throws WriterException {
        ByteMatrix code = Encoder.encode(TEXT, ErrorCorrectionLevel.Q).getMatrix();
        Samples seen = new Samples(code.getWidth(), (column, row) -> -120 + 70 * shown(code, smear, column, row));
        return new Deblurring(LAYOUT, seen).text(late);
    }

    /** What a sample gets of every module around it. */
    private static double shown(ByteMatrix code, Smear smear, double column, double row) {
        double[] module = smear.module();
        int wide = smear.side + Smear.FINE - 1;
        double sum = 0;
        for (int y = -4; y < code.getHeight() + 4; y++) {
            for (int x = -4; x < code.getWidth() + 4; x++) {
                int across = (int) Math.round((column - x - 0.5) * Smear.FINE) + (wide - 1) / 2;
                int down = (int) Math.round((row - y - 0.5) * Smear.FINE) + (wide - 1) / 2;
                if (across >= 0 && down >= 0 && across < wide && down < wide) {
                    sum += module[down * wide + across] * ink(code, x, y);
                }
            }
        }
        return sum;
    }

    private static double ink(ByteMatrix code, int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < code.getWidth() && row < code.getHeight();
        return inside && code.get(column, row) == 1 ? 1 : -1;
    }
}
