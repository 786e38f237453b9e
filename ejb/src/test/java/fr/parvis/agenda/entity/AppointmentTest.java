package fr.parvis.agenda.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.parvis.agenda.AppointmentCode;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.CodeKey;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.KeptCodes;
import fr.parvis.agenda.QrToken;
import fr.parvis.shared.Secret;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AppointmentTest {
    private static final Random RANDOM = new Random(3);
    private static final Instant TEN = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void who_comes_and_is_received_has_been_served() {
        Appointment appointment = booked();

        appointment.checkIn();
        appointment.serve();

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.SERVED);
    }

    @Test
    void who_leaves_before_being_called_is_expected_again() {
        Appointment appointment = booked();
        appointment.checkIn();

        appointment.reopen();

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void who_was_missed_may_still_come() {
        Appointment appointment = booked();
        appointment.noShow();

        appointment.reopen();
        appointment.checkIn();

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.CHECKED_IN);
    }

    @Test
    void nobody_checks_in_twice() {
        Appointment appointment = booked();
        appointment.checkIn();

        assertThatIllegalStateException().isThrownBy(appointment::checkIn);
    }

    @Test
    void what_is_cancelled_or_served_is_over() {
        assertThat(AppointmentStatus.CANCELLED.next()).isEmpty();
        assertThat(AppointmentStatus.SERVED.next()).isEmpty();
        assertThat(AppointmentStatus.EXCUSED.next()).isEmpty();
        Appointment over = booked();
        over.cancel("");
        assertThatIllegalStateException().isThrownBy(over::serve);
    }

    @Test
    void new_codes_replace_the_old_ones() {
        Appointment appointment = booked();
        KeptCodes before = appointment.codes();
        KeptCodes fresh = codes();

        appointment.renewCodes(fresh);

        assertThat(appointment.codes()).isEqualTo(fresh).isNotEqualTo(before);
    }

    @Test
    void an_appointment_without_length_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Expected(1, 2, null, TEN, 0, "fr"));
    }

    private static Appointment booked() {
        Expected expected = new Expected(1, 2, null, TEN, 20, "fr");
        return new Appointment(expected, codes());
    }

    private static KeptCodes codes() {
        CodeKey key = CodeKey.of(new Secret("a secret of thirty-two characters or so"));
        return KeptCodes.of(AppointmentCode.fresh(RANDOM), QrToken.fresh(RANDOM), key);
    }
}
