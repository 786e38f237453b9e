package fr.parvis.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AppointmentCodeTest {
    @Test
    void it_is_shown_in_two_groups_of_four() {
        assertThat(new AppointmentCode("K7QM2X4P").shown()).isEqualTo("K7QM 2X4P");
    }

    @Test
    void it_is_known_however_it_is_typed() {
        assertThat(AppointmentCode.typed("k7qm-2x4p")).contains(new AppointmentCode("K7QM2X4P"));
        assertThat(AppointmentCode.typed("bonjour")).isEmpty();
    }

    @Test
    void it_is_made_of_eight_characters_that_nobody_confuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentCode("K7QM2X4O"));
    }
}
