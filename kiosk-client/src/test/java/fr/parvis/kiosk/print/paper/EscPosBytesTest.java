package fr.parvis.kiosk.print.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.parvis.kiosk.emulator.PaperReader;
import fr.parvis.kiosk.emulator.ReceiptInterpreter;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No picture, whatever it shows, holds a command that a printer obeys at once. */
class EscPosBytesTest {
    private static final int[] DANGEROUS = {0x10, 0x04, 0x10, 0x05, 0x10, 0x14};

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void random_pictures_hold_no_real_time_command_and_lose_no_dot(PaperWidth width) {
        for (int seed = 0; seed < 60; seed++) {
            Random chance = new Random(seed);
            BufferedImage picture = picture(width, 100 + chance.nextInt(200), chance);
            BufferedImage before = copy(picture);
            byte[] bytes = EscPosBytes.of(List.of(picture));
            assertThat(commands(bytes)).as("commands with seed " + seed).isZero();
            BufferedImage printed =
                    ReceiptInterpreter.papers(bytes, width.dots(), 0).get(0);
            assertThat(lost(before, printed)).as("dots lost with seed " + seed).isZero();
        }
    }

    @Test
    void a_picture_of_nothing_but_commands_is_printed_without_one() {
        BufferedImage picture = white(PaperWidth.MM80, 300);
        for (int at = 0; at < 72 * 300; at++) {
            set(picture, at, DANGEROUS[at % DANGEROUS.length]);
        }
        assertThat(commands(EscPosBytes.of(List.of(picture)))).isZero();
    }

    @Test
    void a_command_from_the_end_of_a_row_to_the_next_one_is_broken_up() {
        BufferedImage picture = white(PaperWidth.MM58, 3);
        set(picture, 47, 0x10);
        set(picture, 48, 0x04);
        set(picture, 49, 0x02);
        byte[] bytes = EscPosBytes.of(List.of(picture));
        assertThat(commands(bytes)).isZero();
        assertThat(bytes).contains(0x18, 0x04, 0x02);
    }

    @ParameterizedTest
    @EnumSource(PaperWidth.class)
    void codes_are_read_as_before(PaperWidth width) {
        for (int code = 0; code < 40; code++) {
            String text = "HTTPS://A.EXAMPLE/T/" + new Random(code).nextLong(1L << 60);
            BufferedImage picture = QrSquare.of(text, width);
            BufferedImage before = copy(picture);
            byte[] bytes = EscPosBytes.of(List.of(picture));
            BufferedImage paper =
                    ReceiptInterpreter.papers(bytes, width.dots(), 0).get(0);
            assertThat(lost(before, paper) + lost(paper, before)).isZero();
            assertThat(PaperReader.read(paper)).isEqualTo(text);
        }
    }

    @Test
    void rows_that_are_no_whole_bytes_are_refused() {
        BufferedImage odd = new BufferedImage(13, 2, BufferedImage.TYPE_BYTE_GRAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuietDots.in(odd, 128))
                .withMessageContaining("13");
    }

    /** Of random bytes half, of the bytes that commands are made of the other half. */
    private static BufferedImage picture(PaperWidth width, int height, Random chance) {
        BufferedImage picture = white(width, height);
        for (int at = 0; at < width.dots() / 8 * height; at++) {
            set(picture, at, chance.nextBoolean() ? chance.nextInt(256) : DANGEROUS[chance.nextInt(DANGEROUS.length)]);
        }
        return picture;
    }

    private static BufferedImage white(PaperWidth width, int height) {
        BufferedImage picture = new BufferedImage(width.dots(), height, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < width.dots() / 8 * height; at++) {
            set(picture, at, 0);
        }
        return picture;
    }

    private static void set(BufferedImage picture, int at, int dots) {
        int across = picture.getWidth() / 8;
        for (int bit = 0; bit < 8; bit++) {
            boolean dark = (dots >> (7 - bit) & 1) == 1;
            picture.setRGB(at % across * 8 + bit, at / across, dark ? 0xff000000 : 0xffffffff);
        }
    }

    private static BufferedImage copy(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
        picture.copyData(copy.getRaster());
        return copy;
    }

    private static long commands(byte[] bytes) {
        return IntStream.range(0, bytes.length - 1)
                .filter(at ->
                        bytes[at] == 0x10 && (bytes[at + 1] == 0x04 || bytes[at + 1] == 0x05 || bytes[at + 1] == 0x14))
                .count();
    }

    /** Dots that are dark in the first picture and not in the second. */
    private static long lost(BufferedImage first, BufferedImage second) {
        return IntStream.range(0, first.getWidth() * first.getHeight())
                .filter(at -> dark(first, at) && !dark(second, at))
                .count();
    }

    private static boolean dark(BufferedImage picture, int at) {
        return (picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xff) < 128;
    }
}
