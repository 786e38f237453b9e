package fr.parvis.kiosk.scan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scanners send codes in many dresses; the code is found, and nothing of a visitor stays. */
class ScannedTextTest {
    private static final String ONE = "PV1.0123456789ABCDEFGHJKMNPQRS.TVWXYZ0123456";
    private static final String TWO = "PV1.ZZZZZZZZZZZZZZZZZZZZZZZZZZ.0000000000000";
    private static final String THREE = "PV1.7K7K7K7K7K7K7K7K7K7K7K7K7K.ABCDEFGHJKMNP";

    private final List<String> found = new ArrayList<>();
    private final ScannedText text = new ScannedText(found::add);
    private long now = TimeUnit.HOURS.toNanos(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE,
                ONE + "\r",
                ONE + "\n",
                ONE + "\r\n",
                ONE + "\t",
                "]Q1" + ONE + "\r",
                "]Q3" + ONE,
                "\u0002" + ONE + "\u0003",
                "\u0002]Q1" + ONE + "\r\n\u0003",
                "HTTPS://ACCUEIL.BELCOURT.EXAMPLE/R/" + ONE,
                "https://accueil.belcourt.example:8443/r/" + ONE + "\r\n",
                "  " + ONE + "  \r",
                "S01X" + ONE + "*0042\r"
            })
    void a_sealed_code_is_found_in_whatever_dress(String sent) {
        send(sent);
        assertThat(found).first().isEqualTo(ONE);
    }

    @Test
    void three_codes_without_any_ending_are_three_codes() {
        send(ONE + TWO + "]Q1" + THREE);
        assertThat(found).containsExactly(ONE, TWO, THREE);
        assertThat(text.kept()).isZero();
    }

    @Test
    void a_code_that_comes_slowly_is_one_code() {
        for (char sign : ONE.toCharArray()) {
            pass(1500);
            send(String.valueOf(sign));
        }
        assertThat(found).containsExactly(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM2X4P", "K7QM-2X4P", "K7QM 2X4P", "k7qm2x4p", "]Q1K7QM2X4P", "\u0002K7QM2X4P"})
    void eight_signs_are_a_code_after_an_ending_or_a_pause(String sent) {
        send(sent + "\r");
        send(sent);
        assertThat(found).hasSize(1);
        pass(400);
        assertThat(found).hasSize(2).allMatch("K7QM2X4P"::equalsIgnoreCase);
    }

    @Test
    void what_is_no_code_is_told_with_an_ending_and_forgotten_without_one() {
        send("3760123456789\r\n");
        assertThat(found).containsExactly("3760123456789");
        send("376012345");
        pass(1900);
        assertThat(text.kept()).isEqualTo(9);
        pass(100);
        assertThat(text.kept()).isZero();
        send("K7QM");
        pass(2000);
        send("2X4P\r");
        assertThat(found).containsExactly("3760123456789", "2X4P");
    }

    @Test
    void the_half_of_a_visitors_code_is_never_joined_to_the_next_ones() {
        send(ONE.substring(0, 30));
        pass(2000);
        send(ONE.substring(30) + "\r");
        assertThat(found).containsExactly(ONE.substring(30));
    }

    @Test
    void a_scanner_that_never_ends_fills_no_memory() {
        send("X".repeat(100_000));
        assertThat(text.kept()).isEqualTo(300);
        send(ONE);
        assertThat(found).containsExactly(ONE);
    }

    private void send(String signs) {
        signs.chars().forEach(sign -> {
            now += TimeUnit.MILLISECONDS.toNanos(1);
            text.hear((char) sign, now);
        });
    }

    /** Time passes, looked at every tenth of a second as the line does. */
    private void pass(int milliseconds) {
        for (int step = 0; step < milliseconds / 100; step++) {
            now += TimeUnit.MILLISECONDS.toNanos(100);
            text.quiet(now);
        }
    }
}
