package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentChanged;
import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.control.BookingChanges;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.shared.Roles;
import fr.parvis.shared.SiteChanged;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Staff books, cancels and looks up appointments. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class Appointments {
    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    @Inject
    private AppointmentBook book;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AuditTrail audit;

    @Inject
    private BookingChanges bookings;

    @Inject
    private Event<AppointmentChanged> told;

    @Inject
    private Event<SiteChanged> changes;

    /** Books an appointment and makes its codes. */
    public BookedAppointment book(Expected expected) {
        Roles.requireAt(context, expected.siteId());
        if (sites.motif(expected.siteId(), expected.motifId()).isEmpty()) {
            throw new IllegalArgumentException("No such motif of that site: " + expected.motifId());
        }
        BookedAppointment booked = book.book(expected);
        tell(expected.siteId(), booked.id(), "appointment-booked");
        return booked;
    }

    /** Cancels an appointment; false when it is too late for that. */
    public boolean cancel(long appointmentId) {
        Appointment appointment = mine(appointmentId);
        if (!bookings.cancel(appointment, "")) {
            return false;
        }
        tell(appointment.siteId(), appointmentId, "appointment-cancelled");
        return true;
    }

    /** Makes new codes, because the old ones were lost or seen. */
    public BookedAppointment renewCodes(long appointmentId) {
        Appointment appointment = mine(appointmentId);
        BookedAppointment renewed = book.renewCodes(appointment);
        told.fire(new AppointmentChanged(appointment.siteId(), appointmentId, AppointmentChanged.Kind.CODES_RENEWED));
        tell(appointment.siteId(), appointmentId, "appointment-codes");
        return renewed;
    }

    /** The appointments of a site on its own calendar day, by time. */
    public List<AppointmentFacts> on(long siteId, LocalDate day) {
        Roles.requireAt(context, siteId);
        SiteFacts site = sites.site(siteId);
        return book.between(
                siteId,
                day.atStartOfDay(site.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(site.zone()).toInstant());
    }

    /** The appointments of a site today. */
    public List<AppointmentFacts> today(long siteId) {
        return on(siteId, sites.site(siteId).dayOf(clock.instant()));
    }

    private Appointment mine(long appointmentId) {
        Appointment appointment = book.forUpdate(appointmentId);
        Roles.requireAt(context, appointment.siteId());
        return appointment;
    }

    private void tell(long siteId, long appointmentId, String action) {
        audit.record(siteId, Actor.of(context.getCallerPrincipal()), action, appointmentId, "");
        changes.fire(new SiteChanged(siteId, 0));
    }
}
