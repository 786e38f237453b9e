package fr.parvis.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrockfordTest {
    @Test
    void sixteen_bytes_make_twenty_six_characters() {
        assertThat(Crockford.encode(new byte[16])).isEqualTo("0".repeat(26));
        assertThat(Crockford.encode(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff}))
                .isEqualTo("ZZZZZZZZ");
        assertThat(Crockford.encode("f".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo("CR");
    }

    @Test
    void what_people_type_is_forgiven() {
        assertThat(Crockford.tidy(" k7qm-2x4p ", 8)).contains("K7QM2X4P");
        assertThat(Crockford.tidy("oOiIlL22", 8)).contains("00111122");
        assertThat(Crockford.tidy("K7QM\u00a02X4P", 8)).contains("K7QM2X4P");
    }

    @Test
    void foreign_characters_and_other_lengths_are_nothing() {
        assertThat(Crockford.tidy("K7QM2X4U", 8)).isEmpty();
        assertThat(Crockford.tidy("K7QM2X4", 8)).isEmpty();
        assertThat(Crockford.tidy("K7QM2X4PP", 8)).isEmpty();
        assertThat(Crockford.tidy("Ａ7QM2X4P", 8)).isEmpty();
        assertThat(Crockford.tidy(null, 8)).isEmpty();
        assertThat(Crockford.tidy(" ".repeat(10_000) + "K7QM2X4P", 8)).isEmpty();
    }

    @Test
    void whatever_is_drawn_can_be_read_back() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String secret = Crockford.secret(random);
            assertThat(Crockford.tidy(secret, 26)).contains(secret);
            String code = Crockford.random(random, 8);
            assertThat(Crockford.tidy(code, 8)).contains(code);
        }
    }
}
