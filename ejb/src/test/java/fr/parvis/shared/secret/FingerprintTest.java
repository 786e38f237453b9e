package fr.parvis.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void it_is_the_sha_256_that_everybody_knows() {
        assertThat(Fingerprint.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void keyed_it_is_the_hmac_of_rfc_4231_case_2() {
        byte[] key = "Jefe".getBytes(StandardCharsets.US_ASCII);

        assertThat(HexFormat.of().formatHex(Fingerprint.keyed(key, "what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
