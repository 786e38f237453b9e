package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AbsenceFacts;
import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.Attendee;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.BookingChannel;
import fr.parvis.agenda.BookingWish;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.RoomFacts;
import fr.parvis.agenda.Slot;
import fr.parvis.agenda.control.AgendaNews;
import fr.parvis.agenda.control.AgendaReader;
import fr.parvis.agenda.control.BookingChanges;
import fr.parvis.agenda.control.Bookings;
import fr.parvis.agenda.control.FreeTimes;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.slot.SlotQuery;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.PlainText;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Staff reads the agenda of a site and books, moves and ends appointments in it, at the counter or on the telephone. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class Agenda {
    private static final int REASON = 200;

    @Resource
    private SessionContext context;

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
    private SiteCatalogue sites;

    @Inject
    private AuditTrail audit;

    @Inject
    private AgendaNews news;

    /** The appointments that start from a moment to another (not included), by time, whatever became of them. */
    public List<AgendaEntry> between(long siteId, Instant from, Instant until) {
        Roles.requireAt(context, siteId);
        return agenda.entries(siteId, from, until);
    }

    /** One appointment; empty when it is forgotten, or of another site. */
    public Optional<AgendaEntry> entry(long siteId, long appointmentId) {
        Roles.requireAt(context, siteId);
        return agenda.entry(appointmentId).filter(entry -> entry.facts().siteId() == siteId);
    }

    /** The offers that have not ended before a moment. */
    public List<OfferFacts> offers(long siteId, Instant from) {
        Roles.requireAt(context, siteId);
        return agenda.offersOf(siteId, sites.site(siteId).dayOf(from));
    }

    /** Who is away between two moments. */
    public List<AbsenceFacts> absences(long siteId, Instant from, Instant until) {
        Roles.requireAt(context, siteId);
        return agenda.absences(siteId, from, until);
    }

    /** The days from one to another, both included, on which nobody is received: closed ones and public holidays. */
    public Set<LocalDate> closedDays(long siteId, LocalDate first, LocalDate last) {
        Roles.requireAt(context, siteId);
        return agenda.closedDays(sites.site(siteId), first, last).stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .collect(Collectors.toSet());
    }

    /** The rooms of the site, by name. */
    public List<RoomFacts> rooms(long siteId) {
        Roles.requireAt(context, siteId);
        return agenda.rooms(siteId);
    }

    /** How appointments of a motif are made. */
    public MotifBooking booking(long siteId, long motifId) {
        Roles.requireAt(context, siteId);
        requireMotif(siteId, motifId);
        return agenda.booking(motifId);
    }

    /**
     * The free times of a motif, the earliest first.
     *
     * @param agentId with this agent only, or null
     * @param roomId in this room only, or null
     * @param most how many at most
     */
    public List<Slot> free(
            long siteId, long motifId, Instant from, Instant until, Long agentId, Long roomId, int most) {
        MotifBooking motif = booking(siteId, motifId);
        return times.free(
                siteId,
                SlotQuery.of(motif).between(from, until).with(agentId, roomId).full(most));
    }

    /** Books a free time. The same request again gives the same appointment and the same codes. */
    public BookingAnswer book(BookingWish wish) {
        Roles.requireAt(context, wish.siteId());
        requireMotif(wish.siteId(), wish.motifId());
        return noted(bookings.book(wish), wish.siteId(), "appointment-booked");
    }

    /** Books between others, whatever is there. The same request again gives the same appointment and the same codes. */
    public BookingAnswer squeeze(Expected expected, Long roomId, Attendee attendee, UUID requestId) {
        Roles.requireAt(context, expected.siteId());
        requireMotif(expected.siteId(), expected.motifId());
        return noted(bookings.squeeze(expected, roomId, attendee, requestId), expected.siteId(), "appointment-booked");
    }

    /** Moves an appointment to a free time. */
    public BookingAnswer move(long appointmentId, Instant startsAt, Long offerId, Long agentId) {
        Appointment appointment = mine(appointmentId);
        return noted(
                changes.move(
                        appointment,
                        new BookingWish(
                                null,
                                appointment.siteId(),
                                appointment.motifId(),
                                startsAt,
                                offerId,
                                agentId,
                                Attendee.UNNAMED,
                                BookingChannel.STAFF)),
                appointment.siteId(),
                "appointment-moved");
    }

    /** Cancels an appointment for a reason, which may be empty; false when it is too late for that. */
    public boolean cancel(long appointmentId, String reason) {
        Appointment appointment = mine(appointmentId);
        return noted(changes.cancel(appointment, note(reason)), appointment, "appointment-cancelled");
    }

    /** Notes that its visitor cannot come and said so; false when it is too late for that. */
    public boolean excuse(long appointmentId, String reason) {
        Appointment appointment = mine(appointmentId);
        return noted(changes.excuse(appointment, note(reason)), appointment, "appointment-excused");
    }

    /** Notes that its visitor did not come; false when they are here, or it is over otherwise. */
    public boolean missed(long appointmentId) {
        return mark(appointmentId, AppointmentStatus.NO_SHOW, "appointment-missed");
    }

    /** Notes that its visitor was received without a ticket; false when that cannot be. */
    public boolean seen(long appointmentId) {
        return mark(appointmentId, AppointmentStatus.SERVED, "appointment-seen");
    }

    /** Expects a visitor again who was marked as missing by mistake; false when that cannot be. */
    public boolean reopen(long appointmentId) {
        return mark(appointmentId, AppointmentStatus.BOOKED, "appointment-reopened");
    }

    /** Writes down how its visitor is called and wishes to be told. */
    public void attend(long appointmentId, Attendee attendee) {
        Appointment appointment = mine(appointmentId);
        appointment.attend(attendee);
        news.hint(appointment.siteId());
    }

    private boolean mark(long appointmentId, AppointmentStatus status, String action) {
        Appointment appointment = mine(appointmentId);
        if (appointment.status() == status) {
            return true;
        }
        if (!appointment.status().next().contains(status) || agenda.hasTicket(appointmentId)) {
            return false;
        }
        appointment.follow(status);
        news.hint(appointment.siteId());
        return noted(true, appointment, action);
    }

    private BookingAnswer noted(BookingAnswer answer, long siteId, String action) {
        Long booked = null;
        if (answer instanceof BookingAnswer.Booked done) {
            booked = done.appointment().id();
        } else if (answer instanceof BookingAnswer.Listed done) {
            booked = done.appointment().id();
        }
        if (booked != null) {
            audit.record(siteId, Actor.of(context.getCallerPrincipal()), action, booked, "");
        }
        return answer;
    }

    private boolean noted(boolean done, Appointment appointment, String action) {
        if (done) {
            audit.record(appointment.siteId(), Actor.of(context.getCallerPrincipal()), action, appointment.id(), "");
        }
        return done;
    }

    private static String note(String reason) {
        return PlainText.note("reason", reason, REASON);
    }

    private void requireMotif(long siteId, long motifId) {
        if (sites.motif(siteId, motifId).isEmpty()) {
            throw new IllegalArgumentException("No such motif of that site: " + motifId);
        }
    }

    private Appointment mine(long appointmentId) {
        Appointment appointment = book.forUpdate(appointmentId);
        Roles.requireAt(context, appointment.siteId());
        return appointment;
    }
}
