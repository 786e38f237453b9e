package fr.parvis.kiosk.scan.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What modules weigh becomes the text that was drawn, or nothing. */
class WeighedCodeTest {
    private static final String TEXT = "PV1.0123456789ABCDEFGHJKMNPQRS.TVWXYZ0123456";

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 44, 60, 90, 110})
    void texts_of_every_size_and_level_are_read(int length) throws WriterException {
        String drawn = (TEXT + TEXT + TEXT).substring(0, length);
        int versions = 0;
        for (ErrorCorrectionLevel level : ErrorCorrectionLevel.values()) {
            ByteMatrix code = Encoder.encode(drawn, level).getMatrix();
            int version = (code.getWidth() - 17) / 4;
            if (version <= Layout.LARGEST) {
                assertThat(new WeighedCode(Layout.of(version), ink(code)).text())
                        .contains(drawn);
                versions++;
            }
        }
        assertThat(versions).isPositive();
    }

    @Test
    void a_quarter_of_the_code_may_be_covered_when_it_is_seen_to_be() throws WriterException {
        ByteMatrix code = Encoder.encode(TEXT, ErrorCorrectionLevel.Q).getMatrix();
        double[] ink = ink(code);
        for (int module = 0; module < ink.length; module++) {
            int x = module % 29;
            int y = module / 29;
            ink[module] *= x > 11 && y > 11 && x < 25 && y < 25 ? 0.01 * (random.nextInt(3) - 1) : 1;
        }
        assertThat(new WeighedCode(Layout.of(3), ink).text()).contains(TEXT);
    }

    @Test
    void damage_of_any_size_never_gives_another_text() throws WriterException {
        ByteMatrix code = Encoder.encode(TEXT, ErrorCorrectionLevel.Q).getMatrix();
        int read = 0;
        for (int i = 0; i < 400; i++) {
            double[] ink = ink(code);
            double damage = i / 400.0;
            for (int module = 0; module < ink.length; module++) {
                ink[module] = random.nextDouble() < damage ? random.nextGaussian() : ink[module];
            }
            String text = new WeighedCode(Layout.of(3), ink).text().orElse(TEXT);
            assertThat(text).isEqualTo(TEXT);
            read += new WeighedCode(Layout.of(3), ink).text().isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(10, 300);
    }

    @Test
    void noise_is_no_text() {
        for (int i = 0; i < 300; i++) {
            Layout layout = Layout.of(1 + i % Layout.LARGEST);
            double[] ink = random.doubles(layout.modules(), -1, 1).toArray();
            assertThat(new WeighedCode(layout, ink).text()).isEmpty();
        }
    }

    @Test
    void the_standard_s_example_of_a_format_is_drawn_as_it_says() {
        assertThat(Format.pattern(0b00101)).isEqualTo(0b100000011001110);
    }

    private static double[] ink(ByteMatrix code) {
        double[] ink = new double[code.getWidth() * code.getHeight()];
        for (int module = 0; module < ink.length; module++) {
            ink[module] = code.get(module % code.getWidth(), module / code.getWidth()) == 1 ? 1 : -1;
        }
        return ink;
    }
}
