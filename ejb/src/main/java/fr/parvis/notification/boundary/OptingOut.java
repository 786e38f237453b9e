package fr.parvis.notification.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.Contact;
import fr.parvis.notification.MessageReason;
import fr.parvis.notification.control.Courses;
import fr.parvis.notification.control.OptOuts;
import fr.parvis.notification.control.Outbox;
import fr.parvis.notification.control.StopKeys;
import fr.parvis.notification.text.MessageLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A visitor wants no messages any more. The unguessable link is the only right, as with a ticket. */
@Stateless
@PermitAll
public class OptingOut {
    @Inject
    private StopKeys keys;

    @Inject
    private AppointmentBook book;

    @Inject
    private OptOuts optOuts;

    @Inject
    private Courses courses;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** The language of whoever has a link; French when the appointment is forgotten; empty for a link that was not made here. */
    public Optional<String> language(String token) {
        OptionalLong appointment = keys.read(token);
        return appointment.isEmpty()
                ? Optional.empty()
                : Optional.of(MessageLanguage.of(book.letter(appointment.getAsLong())
                                .map(letter -> letter.facts().language())
                                .orElse(null))
                        .code());
    }

    /** Writes nothing more to whoever has a link; again is the same as once; false for a link that was not made here. */
    public boolean stop(String token) {
        OptionalLong appointment = keys.read(token);
        if (appointment.isEmpty()) {
            return false;
        }
        long appointmentId = appointment.getAsLong();
        Instant now = clock.instant();
        book.letter(appointmentId).ifPresent(letter -> optOuts.stop(letter.contact(), now));
        courses.stop(appointmentId);
        outbox.suppress(appointmentId, MessageReason.OPTED_OUT, now);
        return true;
    }

    /** The gateway says that somebody answered STOP; their number in E.164. What waits for it is not sent. */
    public void stopNumber(String phone) {
        optOuts.stop(new Contact(phone, null), clock.instant());
    }
}
