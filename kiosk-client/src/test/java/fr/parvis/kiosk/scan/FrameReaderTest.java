package fr.parvis.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.scan.frames.Degradation;
import fr.parvis.kiosk.scan.frames.Frames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntBinaryOperator;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The camera reads what is there, and nothing where there is nothing. */
class FrameReaderTest {
    /** Between two looks at the clock: 0.6 to 3 ms of work were measured for frames that are read. */
    private static final long USUAL_STEP = TimeUnit.MILLISECONDS.toNanos(2);

    /** With all the time that it wants, however busy this machine is. */
    private final FrameReader reader = new FrameReader(new Patience(() -> 0, () -> 0));

    @ParameterizedTest
    @EnumSource(
            value = Degradation.class,
            names = {"CLEAN", "INVERTED"})
    void a_code_on_paper_or_on_a_dark_phone_is_read(Degradation degradation) {
        Frames.Frame frame = Frames.make(degradation, Frames.HELD_OUT);
        assertThat(reader.read(frame.jpeg())).contains(frame.text());
    }

    @ParameterizedTest
    @EnumSource
    void no_frame_is_read_as_another_text(Degradation degradation) {
        Frames.Frame frame = Frames.make(degradation, Frames.HELD_OUT + 1);
        assertThat(reader.read(frame.jpeg()))
                .satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(text)
                        .contains(frame.text()));
    }

    @Test
    void a_slow_machine_gives_up_after_the_step_that_it_is_at() {
        Frames.Frame clean = Frames.make(Degradation.CLEAN, Frames.HELD_OUT);
        FrameReader hardWork = new FrameReader(new Patience(() -> 0, steps(Patience.MOST_WORK + 1)));
        FrameReader longWait = new FrameReader(new Patience(steps(Patience.LONGEST + 1), () -> 0));
        FrameReader justInTime = new FrameReader(new Patience(() -> 0, steps(Patience.MOST_WORK / 4)));
        assertThat(hardWork.read(clean.jpeg())).isEmpty();
        assertThat(longWait.read(clean.jpeg())).isEmpty();
        assertThat(justInTime.read(clean.jpeg())).contains(clean.text());
    }

    @ParameterizedTest
    @CsvSource({"MOTION,0", "MOTION,2", "DEFOCUS,1"})
    void the_time_for_a_frame_is_enough_for_one_that_is_ordinarily_blurred(Degradation degradation, int seed) {
        Frames.Frame frame = Frames.make(degradation, Frames.HELD_OUT + seed);
        FrameReader usual = new FrameReader(new Patience(steps(USUAL_STEP), steps(USUAL_STEP)));
        assertThat(usual.read(frame.jpeg())).contains(frame.text());
    }

    /** A clock that goes on by so much each time it is asked. */
    private static LongSupplier steps(long nanoseconds) {
        AtomicLong now = new AtomicLong();
        return () -> now.getAndAdd(nanoseconds);
    }

    /** A camera may hang upright, on its head or on its side, and some show everything as a mirror does. */
    @ParameterizedTest
    @CsvSource({"0,true", "1,false", "1,true", "2,false", "3,false"})
    void a_turned_or_mirrored_camera_reads_as_well(int quarters, boolean mirrored) {
        for (Degradation degradation : List.of(Degradation.CLEAN, Degradation.INVERTED, Degradation.COVERED)) {
            Frames.Frame frame = Frames.make(degradation, Frames.HELD_OUT);
            assertThat(reader.read(frame.picture()))
                    .as("upright, " + degradation)
                    .contains(frame.text());
            assertThat(reader.read(turned(frame.picture(), quarters, mirrored)))
                    .as("turned, " + degradation)
                    .contains(frame.text());
        }
    }

    private static GreyFrame turned(GreyFrame frame, int quarters, boolean mirrored) {
        GreyFrame turned = frame;
        for (int quarter = 0; quarter < quarters; quarter++) {
            GreyFrame before = turned;
            turned = moved(before.height(), before.width(), (x, y) -> before.at(y, before.height() - 1 - x));
        }
        GreyFrame straight = turned;
        return mirrored
                ? moved(straight.width(), straight.height(), (x, y) -> straight.at(straight.width() - 1 - x, y))
                : straight;
    }

    private static GreyFrame moved(int width, int height, IntBinaryOperator from) {
        byte[] pixels = new byte[width * height];
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = (byte) from.applyAsInt(place % width, place / width);
        }
        return new GreyFrame(width, height, pixels);
    }

    @Test
    void noise_holds_no_text() {
        Random random = new Random(5);
        for (int i = 0; i < 8; i++) {
            byte[] noise = new byte[320 * 240];
            random.nextBytes(noise);
            assertThat(reader.read(new GreyFrame(320, 240, noise))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,720", "1280,1", "2,3", "37,41", "4000,3000"})
    void frames_of_any_shape_are_answered(int width, int height) {
        assertThat(reader.read(new GreyFrame(width, height, new byte[width * height])))
                .isEmpty();
    }

    @Test
    void bytes_that_are_no_picture_are_answered_too() {
        byte[] jpeg = Frames.make(Degradation.CLEAN, Frames.HELD_OUT).jpeg();
        assertThat(reader.read(new byte[0])).isEmpty();
        assertThat(reader.read("not a picture".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(reader.read(Arrays.copyOf(jpeg, 100))).isEmpty();
        assertThat(reader.read(Arrays.copyOfRange(jpeg, 50, jpeg.length))).isEmpty();
    }
}
