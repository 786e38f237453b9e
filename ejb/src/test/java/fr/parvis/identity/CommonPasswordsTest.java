package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    private final CommonPasswords common = new CommonPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse12",
                "Motdepasse2026!",
                "azertyuiop12",
                "123456789012",
                "passwordpassword",
                "P@ssw0rd1234",
                "aaaaaaaaaaaaaaa",
                "Bienvenue2026",
                "Septembre2026!",
                "helene.martin1",
                "ccasaccueil2026",
                "abcdefghijkl"
            })
    void what_is_tried_first_is_common(String password) {
        assertThat(common.isCommon(password, "helene", "Hélène Martin")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "une phrase que personne ne devine",
                "a long enough password",
                "vélo-pluie-43-tuba",
                "kR7!tz_wQ20v",
                "crème brûlée à l’€"
            })
    void what_nobody_guesses_is_not(String password) {
        assertThat(common.isCommon(password, "helene", "Hélène Martin")).isFalse();
    }
}
