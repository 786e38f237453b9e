package fr.parvis.identity.control.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The key of the vectors of RFC 6238, appendix B. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    /** Six digits of the eight that the RFC shows. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_rfc(long second, String eight) {
        String code = Totp.shown(KEY, Totp.step(Instant.ofEpochSecond(second)));

        assertThat(code).isEqualTo(eight.substring(2));
    }

    @Test
    void a_code_of_one_step_before_or_after_is_heard_and_none_further() {
        long step = Totp.step(NOW);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.stepOf(KEY, Totp.shown(KEY, near), NOW, 0)).hasValue(near);
        }
        assertThat(Totp.stepOf(KEY, Totp.shown(KEY, step - 2), NOW, 0)).isEmpty();
        assertThat(Totp.stepOf(KEY, Totp.shown(KEY, step + 2), NOW, 0)).isEmpty();
    }

    @Test
    void a_step_that_was_heard_is_over_and_so_are_those_before() {
        long step = Totp.step(NOW);

        assertThat(Totp.stepOf(KEY, Totp.shown(KEY, step), NOW, step)).isEmpty();
        assertThat(Totp.stepOf(KEY, Totp.shown(KEY, step - 1), NOW, step)).isEmpty();
        assertThat(Totp.stepOf(KEY, Totp.shown(KEY, step + 1), NOW, step)).hasValue(step + 1);
    }

    @Test
    void spaces_are_forgiven_and_what_is_no_code_is_none() {
        long step = Totp.step(NOW);

        assertThat(Totp.stepOf(KEY, " 081 804 ", NOW, 0)).hasValue(step);
        for (String odd : new String[] {"", "81804", "0081804", "08180a", "-81804", "٠٨١٨٠٤"}) {
            assertThat(Totp.stepOf(KEY, odd, NOW, 0)).as(odd).isEmpty();
        }
    }
}
