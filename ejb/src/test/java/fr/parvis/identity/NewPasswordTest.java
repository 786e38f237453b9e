package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPasswordTest {
    /** A letter outside the basic plane is one character, though Java stores two. */
    @ParameterizedTest
    @CsvSource({
        "a, 11, false",
        "a, 12, true",
        "a, 128, true",
        "a, 129, false",
        "🙂, 11, false",
        "🙂, 128, true",
        "🙂, 129, false"
    })
    void characters_are_counted_as_people_type_them(String letter, int times, boolean fits) {
        assertThat(NewPassword.fits(letter.repeat(times))).isEqualTo(fits);
    }
}
