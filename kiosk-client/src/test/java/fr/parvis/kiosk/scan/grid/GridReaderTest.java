package fr.parvis.kiosk.scan.grid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.scan.GreyFrame;
import fr.parvis.kiosk.scan.frames.Degradation;
import fr.parvis.kiosk.scan.frames.Frames;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The grid reads what is pale, covered, tilted or small, however long it takes; and keeps its time when it is given one. */
class GridReaderTest {

    @ParameterizedTest
    @EnumSource(
            value = Degradation.class,
            names = {"CLEAN", "COVERED", "FADED", "INVERTED", "LOW_CONTRAST", "LOW_LIGHT", "ROTATED", "SMALL", "UNEVEN"
            })
    void spoiled_codes_are_read(Degradation degradation) {
        int read = 0;
        for (int number = 0; number < 2; number++) {
            Frames.Frame frame = Frames.make(degradation, Frames.HELD_OUT + number);
            Optional<String> text = read(frame.picture(), () -> false);
            assertThat(text.orElse(frame.text())).isEqualTo(frame.text());
            read += text.isPresent() ? 1 : 0;
        }
        assertThat(read).isPositive();
    }

    @Test
    void noise_holds_no_text() {
        Random random = new Random(9);
        byte[] noise = new byte[640 * 480];
        random.nextBytes(noise);
        assertThat(read(new GreyFrame(640, 480, noise), () -> false)).isEmpty();
    }

    @Test
    void nothing_is_tried_when_the_time_is_over() {
        GreyFrame clean = Frames.make(Degradation.CLEAN, Frames.HELD_OUT).picture();
        assertThat(read(clean, () -> false)).isPresent();
        assertThat(read(clean, () -> true)).isEmpty();
    }

    private static Optional<String> read(GreyFrame frame, BooleanSupplier late) {
        GreyFrame half = reduced(frame);
        GridReader reader = new GridReader(frame, half, late);
        return reader.read(reduced(half)).or(reader::readSmall);
    }

    private static GreyFrame reduced(GreyFrame frame) {
        int width = frame.width() / 2;
        byte[] pixels = new byte[width * (frame.height() / 2)];
        byte[] from = frame.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int at = i / width * 2 * frame.width() + i % width * 2;
            int below = at + frame.width();
            pixels[i] = (byte)
                    (((from[at] & 0xff) + (from[at + 1] & 0xff) + (from[below] & 0xff) + (from[below + 1] & 0xff)) / 4);
        }
        return new GreyFrame(width, frame.height() / 2, pixels);
    }
}
