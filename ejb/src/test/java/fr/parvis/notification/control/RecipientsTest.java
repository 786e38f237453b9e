package fr.parvis.notification.control;

import static fr.parvis.notification.MessageChannel.EMAIL;
import static fr.parvis.notification.MessageChannel.SMS;
import static fr.parvis.notification.MessageChannel.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.agenda.Contact;
import fr.parvis.notification.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which way somebody is told, and what staff see of their number. */
class RecipientsTest {
    @Test
    void what_must_be_read_in_time_goes_to_the_telephone_and_what_is_kept_to_the_e_mail() {
        Contact both = new Contact("+33612345678", "a@exemple.fr");

        assertThat(Recipients.ways(MessageKind.BOOKED, both)).containsExactly(EMAIL, SMS);
        assertThat(Recipients.ways(MessageKind.REMINDER, both)).containsExactly(SMS, EMAIL);
        assertThat(Recipients.ways(MessageKind.REMINDER, new Contact("+33476000000", null)))
                .containsExactly(VOICE);
        assertThat(Recipients.ways(MessageKind.REMINDER, new Contact("+262262000000", null)))
                .containsExactly(VOICE);
        assertThat(Recipients.ways(MessageKind.REMINDER, new Contact("+262692000000", null)))
                .containsExactly(SMS);
        assertThat(Recipients.ways(MessageKind.REMINDER, Contact.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+33612345678,+33 6 •• •• •• 78",
        "+262692123456,+262 ••• 56",
        "marie@exemple.fr,m•••@exemple.fr",
        "'',''"
    })
    void staff_see_enough_of_a_number_to_know_it_and_not_to_call_it(String to, String shown) {
        assertThat(Recipients.masked(to)).isEqualTo(shown);
    }
}
