package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void a_password_is_kept_as_argon2id_with_the_parameters_that_owasp_asks() {
        assertThat(hashing.hash("correct horse battery")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void only_the_same_password_matches() {
        String hash = hashing.hash("correct horse battery");

        assertThat(hashing.matches("correct horse battery", hash)).isTrue();
        assertThat(hashing.matches("correct horse batterie", hash)).isFalse();
    }

    @Test
    void two_agents_with_the_same_password_have_different_hashes() {
        assertThat(hashing.hash("same")).isNotEqualTo(hashing.hash("same"));
    }

    @Test
    void nobody_s_password_is_never_right() {
        assertThat(hashing.matchesNobody("nobody")).isFalse();
    }
}
