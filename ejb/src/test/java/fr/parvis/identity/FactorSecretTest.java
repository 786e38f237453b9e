package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FactorSecretTest {
    @Test
    void base32_stands_for_the_bytes_that_rfc_4648_says() {
        FactorSecret secret = new FactorSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

        assertThat(secret.bytes()).isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(secret.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void a_fresh_one_has_160_bits_and_is_another_each_time() {
        FactorSecret secret = FactorSecret.random();

        assertThat(secret.bytes()).hasSize(20);
        assertThat(secret).isNotEqualTo(FactorSecret.random());
        assertThat(secret.toString()).doesNotContain(secret.base32());
    }

    @Test
    void the_address_says_login_and_key_as_authenticators_read_it() {
        String address = new FactorSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").address("a.b@c");

        assertThat(address)
                .isEqualTo("otpauth://totp/Parvis:a.b%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Parvis");
    }

    @Test
    void what_is_no_key_of_160_bits_is_refused() {
        assertThatThrownBy(() -> new FactorSecret("GEZDGNBV")).isInstanceOf(IllegalArgumentException.class);
    }
}
