package fr.parvis.reception.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Need;
import fr.parvis.reception.Strangeness;
import fr.parvis.reception.TicketLink;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.entity.Arrival;
import fr.parvis.reception.entity.HeldArrival;
import fr.parvis.reception.entity.HeldArrival.Told;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Books a held arrival that staff believe, inside their transaction. */
@ApplicationScoped
class HeldBooking {
    private static final Set<AppointmentStatus> AWAITED =
            EnumSet.of(AppointmentStatus.BOOKED, AppointmentStatus.NO_SHOW);

    @Inject
    private TicketWriting writing;

    @Inject
    private TicketBook tickets;

    @Inject
    private AppointmentBook appointments;

    /** The ticket. Whose time was not believable came now; an appointment that was used meanwhile is a visit without one. */
    TicketView book(SiteFacts site, StoredDay day, HeldArrival held, Told told, Instant now) {
        boolean untimely = held.reason() == Strangeness.OTHER_TIME || told.at().isAfter(now);
        Instant at = untimely ? now : told.at();
        boolean taken = tickets.taken(site.id(), site.dayOf(at), told.number(), told.link());
        KioskNumber number =
                taken ? null : new KioskNumber(told.number().rank(), new TicketLink(told.link()), at, true);
        char series = taken ? site.deskLetter() : told.number().series();
        Optional<Arrival.Booking> booking = booking(told);
        Arrival arrival = new Arrival(
                held.requestId(),
                told.motifId(),
                visitorClass(told, booking.isPresent()),
                booking.orElse(null),
                told.language(),
                Need.read(told.needs()),
                at,
                number);
        return ((CheckInAnswer.Issued) writing.issue(site, day, series, arrival)).ticket();
    }

    private Optional<Arrival.Booking> booking(Told told) {
        if (told.appointmentId() == null) {
            return Optional.empty();
        }
        AppointmentFacts appointment = appointments.locked(told.appointmentId());
        boolean free = AWAITED.contains(appointment.status())
                && tickets.ofAppointment(appointment.id()).isEmpty();
        return free
                ? Optional.of(new Arrival.Booking(appointment.id(), appointment.startsAt(), appointment.agentId()))
                : Optional.empty();
    }

    private static VisitorClass visitorClass(Told told, boolean booked) {
        if (booked) {
            return VisitorClass.APPOINTMENT;
        }
        return told.priority() ? VisitorClass.PRIORITY : VisitorClass.WALK_IN;
    }
}
