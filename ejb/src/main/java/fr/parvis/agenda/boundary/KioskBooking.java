package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentLetter;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.Contact;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.agenda.control.BookingChanges;
import fr.parvis.agenda.control.Bookings;
import fr.parvis.agenda.control.FreeTimes;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.slot.SlotQuery;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Visitors book at a kiosk: they say nothing of themselves, and get a code. Only what visitors may book is offered, within the limits of
 * the motif.
 */
@Stateless
@RolesAllowed(Roles.DEVICE_KIOSK)
public class KioskBooking {
    private static final Duration AHEAD = Duration.ofDays(365);

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @Inject
    private AgendaReader agenda;

    @Inject
    private FreeTimes times;

    @Inject
    private Bookings bookings;

    @Inject
    private BookingChanges changes;

    @Inject
    private AppointmentBook book;

    @Inject
    private AuditTrail audit;

    /**
     * What a site lets visitors book.
     *
     * @param motifIds for which motifs
     * @param waitMinutes from which told wait on an appointment is proposed before the ticket
     */
    public record Bookable(Set<Long> motifIds, int waitMinutes) {
        public Bookable {
            motifIds = Set.copyOf(motifIds);
        }
    }

    /** What the site of a kiosk lets visitors book. Two queries. */
    public Bookable of(long siteId) {
        return new Bookable(
                agenda.bookings(siteId).stream()
                        .filter(MotifBooking::online)
                        .map(MotifBooking::motifId)
                        .collect(Collectors.toSet()),
                agenda.rules(siteId).offerWaitMinutes());
    }

    /** The free times of a motif that visitors may book, the earliest first; workshops only while they have places. */
    public List<Slot> free(long siteId, long motifId, int most) {
        MotifBooking motif = agenda.booking(motifId);
        if (!motif.online()) {
            return List.of();
        }
        Instant now = clock.instant();
        return times.free(
                siteId,
                SlotQuery.of(motif).between(now, now.plus(AHEAD)).online(true).first(most));
    }

    /** Books a free time. The same request again gives the same appointment and the same codes. */
    public BookingAnswer book(UUID requestId, long siteId, long motifId, Slot slot, String language) {
        BookingAnswer answer = bookings.book(wish(requestId, siteId, motifId, slot, language));
        if (answer instanceof BookingAnswer.Booked booked) {
            note(siteId, booked.appointment().id(), "appointment-booked");
        }
        return answer;
    }

    /**
     * Gives whoever has missed an appointment, or comes on the wrong day, another time; their codes stay the same.
     *
     * @param appointmentId which one: its code was shown
     */
    public BookingAnswer move(long appointmentId, long siteId, Slot slot) {
        Appointment appointment = book.forUpdate(appointmentId);
        if (appointment.siteId() != siteId) {
            throw new IllegalArgumentException("Appointment " + appointmentId + " is of another site");
        }
        BookingAnswer answer =
                changes.move(appointment, wish(null, siteId, appointment.motifId(), slot, appointment.language()));
        if (answer instanceof BookingAnswer.Booked) {
            note(siteId, appointmentId, "appointment-moved");
        }
        return answer;
    }

    /** The address of the page of an appointment. */
    public String address(long appointmentId) {
        return book.letter(appointmentId).flatMap(AppointmentLetter::link).orElse("");
    }

    private static BookingWish wish(UUID requestId, long siteId, long motifId, Slot slot, String language) {
        return new BookingWish(
                requestId,
                siteId,
                motifId,
                slot.startsAt(),
                slot.offerId() == 0 ? null : slot.offerId(),
                slot.agentId(),
                new Attendee("", Contact.NONE, language),
                BookingChannel.KIOSK);
    }

    private void note(long siteId, long appointmentId, String action) {
        audit.record(siteId, Actor.of(context.getCallerPrincipal()), action, appointmentId, "");
    }
}
