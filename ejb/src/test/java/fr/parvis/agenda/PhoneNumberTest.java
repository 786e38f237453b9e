package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.shared.input.Refused;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, Europe/Paris, +33612345678",
        "06.12.34.56.78, Europe/Paris, +33612345678",
        "+33 (0)6 12 34 56 78, Europe/Paris, +33612345678",
        "0033 6 12 34 56 78, Europe/Paris, +33612345678",
        "03 20 12 34 56, Europe/Paris, +33320123456",
        "0692 12 34 56, Indian/Reunion, +262692123456",
        "0692 12 34 56, Europe/Paris, +262692123456",
        "06 12 34 56 78, Indian/Reunion, +33612345678",
        "0639 01 23 45, Indian/Mayotte, +262639012345",
        "0690 12 34 56, America/Guadeloupe, +590690123456",
        "+32 470 12 34 56, Europe/Paris, +32470123456",
        "87 12 34 56, Pacific/Tahiti, +68987123456"
    })
    void a_number_is_read_as_people_of_the_site_mean_it(String typed, String zone, String read) {
        assertThat(PhoneNumber.read(typed, ZoneId.of(zone))).isEqualTo(read);
    }

    /** Phones put them between the digits when a number is pasted; libphonenumber alone refuses them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "06\u202f12\u202f34\u202f56\u202f78",
                "06\u200912\u200934\u200956\u200978",
                "06\u00a012 34 56 78\n"
            })
    void narrow_and_fixed_spaces_are_spaces(String pasted) {
        assertThat(PhoneNumber.read(pasted, PARIS)).isEqualTo("+33612345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78 (bureau)",
                "06 12 34 56 78;06 98 76 54 32",
                "06 12 34 56 78 / 06 98 76 54 32",
                "06 12 34 56 78 poste 12",
                "06 12 34 56 78 x12",
                "12 34",
                "06 12 34 56",
                "allo",
                "+33",
                "00000000000000000000000000000000000000000000",
                "06 12 34 56 78#1"
            })
    void what_is_no_single_number_is_refused_rather_than_guessed_at(String typed) {
        assertThatThrownBy(() -> PhoneNumber.read(typed, PARIS)).isInstanceOf(Refused.class);
    }

    @Test
    void nothing_is_nothing() {
        assertThat(PhoneNumber.read(null, PARIS)).isNull();
        assertThat(PhoneNumber.read(" \u202f ", PARIS)).isNull();
    }
}
