package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrTokenTest {
    private static final byte[] KEY = "key of this installation".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_KEY = "key of another one".getBytes(StandardCharsets.UTF_8);

    private final QrToken token = QrToken.fresh(new Random(5));

    @Test
    void its_text_is_upper_case_and_short_enough_for_a_small_code() {
        assertThat(token.text(KEY)).matches("PV1\\.[0-9A-HJKMNP-TV-Z]{26}\\.[0-9A-HJKMNP-TV-Z]{13}");
        assertThat(token.text(KEY)).hasSize(44);
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(QrToken.read(token.text(KEY), KEY)).contains(token);
        assertThat(QrToken.read(" " + token.text(KEY).toLowerCase(Locale.ROOT) + "\r\n", KEY))
                .contains(token);
    }

    @Test
    void the_address_that_a_phone_opens_is_the_same_code() {
        assertThat(QrToken.read("HTTPS://ACCUEIL.EXAMPLE.FR/R/" + token.text(KEY), KEY))
                .contains(token);
    }

    @Test
    void a_code_of_another_installation_is_nothing() {
        assertThat(QrToken.read(token.text(OTHER_KEY), KEY)).isEmpty();
    }

    @Test
    void a_changed_secret_or_seal_is_nothing() {
        String text = token.text(KEY);
        for (int at : new int[] {4, 20, 29, 31, 43}) {
            char changed = text.charAt(at) == '7' ? '8' : '7';
            assertThat(QrToken.read(text.substring(0, at) + changed + text.substring(at + 1), KEY))
                    .isEmpty();
        }
    }

    @Test
    void nonsense_is_nothing() {
        for (String text : new String[] {
            null,
            "",
            "PV1",
            "PV1..",
            "PV2." + token.text(KEY).substring(4),
            "K7QM2X4P",
            "x".repeat(10_000),
            "https://a/R/"
        }) {
            assertThat(QrToken.read(text, KEY)).isEmpty();
        }
    }

    @Test
    void the_database_can_make_no_code_of_what_it_keeps() {
        assertThat(token.fingerprint()).hasSize(64).doesNotContain(token.secret());
        assertThat(token).hasToString("QrToken");
    }
}
