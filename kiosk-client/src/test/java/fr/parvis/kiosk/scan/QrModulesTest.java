package fr.parvis.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrModulesTest {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DOTS = 6;
    private static final int QUIET = 4;

    /** A ticket's page, a typed code, the text of an appointment, an address in a path: what Parvis makes codes of. */
    static Stream<String> texts() {
        Random draw = new Random(29);
        Stream<IntFunction<String>> kinds = Stream.of(
                i -> "http://vm:8080/t/" + letters(draw, 26),
                i -> "https://xn--accueil-t-d1a.example.fr/desk%20a/%C3%A9t%C3%A9/t/" + letters(draw, 26),
                i -> letters(draw, 8),
                i -> "PV1" + letters(draw, 60));
        return kinds.flatMap(kind -> IntStream.range(0, 40).mapToObj(kind));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_read_back_is_what_was_meant(String text) throws ReaderException {
        assertThat(read(QrModules.of(text))).isEqualTo(text);
        assertThat(QrPicture.readable(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://décédée.example/t/1", "https://a.example/\u00a0", "tab\there", "\u0627\u0644\u0639"
            })
    void what_readers_take_in_several_ways_is_no_code(String text) {
        assertThatThrownBy(() -> QrModules.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(QrPicture.readable(text)).isEmpty();
    }

    private static String letters(Random draw, int count) {
        return draw.ints(count, 0, CROCKFORD.length())
                .mapToObj(at -> CROCKFORD.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static String read(ByteMatrix modules) throws ReaderException {
        int side = (modules.getWidth() + 2 * QUIET) * DOTS;
        byte[] light = new byte[side * side];
        for (int i = 0; i < light.length; i++) {
            int x = i % side / DOTS - QUIET;
            int y = i / side / DOTS - QUIET;
            boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
            light[i] = (byte) (inside && modules.get(x, y) == 1 ? 0 : 0xff);
        }
        var seen = new PlanarYUVLuminanceSource(light, side, side, 0, 0, side, side, false);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }
}
