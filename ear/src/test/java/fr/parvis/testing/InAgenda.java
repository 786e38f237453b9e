package fr.parvis.testing;

import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentLetter;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.agenda.control.BookingChanges;
import fr.parvis.agenda.control.Bookings;
import fr.parvis.agenda.control.FreeTimes;
import fr.parvis.agenda.slot.SlotQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Lets a test use the agenda as its boundaries do, one transaction a call, whoever is signed in. */
@Stateless
@PermitAll
public class InAgenda {
    @Inject
    private Bookings bookings;

    @Inject
    private BookingChanges changes;

    @Inject
    private FreeTimes times;

    @Inject
    private AgendaReader agenda;

    @Inject
    private AppointmentBook book;

    /** Books. */
    public BookingAnswer book(BookingWish wish) {
        return bookings.book(wish);
    }

    /** Moves an appointment. */
    public BookingAnswer move(long appointmentId, BookingWish wish) {
        return changes.move(book.forUpdate(appointmentId), wish);
    }

    /** Cancels an appointment. */
    public boolean cancel(long appointmentId) {
        return changes.cancel(book.forUpdate(appointmentId), "");
    }

    /** Notes that a visitor cannot come. */
    public boolean excuse(long appointmentId) {
        return changes.excuse(book.forUpdate(appointmentId), "malade");
    }

    /** The free times of a motif, at most twenty, full workshops too. */
    public List<Slot> free(long siteId, long motifId, Instant from, Instant until) {
        return times.free(
                siteId,
                SlotQuery.of(agenda.booking(motifId)).between(from, until).full(20));
    }

    /** One appointment. */
    public AgendaEntry entry(long appointmentId) {
        return agenda.entry(appointmentId).orElseThrow();
    }

    /** What its visitor may be told. */
    public AppointmentLetter letter(long appointmentId) {
        return book.letter(appointmentId).orElseThrow();
    }
}
