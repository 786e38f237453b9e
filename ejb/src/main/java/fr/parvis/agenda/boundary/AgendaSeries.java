package fr.parvis.agenda.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.BookingAnswer;
import fr.parvis.agenda.SeriesDate;
import fr.parvis.agenda.SeriesWish;
import fr.parvis.agenda.control.SeriesBookings;
import fr.parvis.agenda.entity.Appointment;
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
import java.util.List;

/** Staff books appointments that repeat, and moves or cancels one with all that follow it. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class AgendaSeries {
    private static final int REASON = 200;

    @Resource
    private SessionContext context;

    @Inject
    private SeriesBookings series;

    @Inject
    private AppointmentBook book;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AuditTrail audit;

    /** Books each date that is free. The same request again gives the same appointments and the same codes. */
    public List<SeriesDate> book(SeriesWish wish) {
        long siteId = wish.first().siteId();
        Roles.requireAt(context, siteId);
        if (sites.motif(siteId, wish.first().motifId()).isEmpty()) {
            throw new IllegalArgumentException(
                    "No such motif of that site: " + wish.first().motifId());
        }
        return noted(series.book(wish), siteId, "appointment-booked");
    }

    /**
     * Moves an appointment and all of its series that follow, by the same number of days and to the same hour.
     *
     * @param agentId with whom, or null for whoever is free
     */
    public List<SeriesDate> moveFollowing(long appointmentId, Instant startsAt, Long agentId) {
        Appointment appointment = mine(appointmentId);
        return noted(series.move(appointment, startsAt, agentId), appointment.siteId(), "appointment-moved");
    }

    /** Cancels an appointment and all of its series that follow; how many were cancelled. */
    public int cancelFollowing(long appointmentId, String reason) {
        List<Appointment> cancelled = series.cancel(mine(appointmentId), PlainText.note("reason", reason, REASON));
        cancelled.forEach(one -> record(one.siteId(), "appointment-cancelled", one.id()));
        return cancelled.size();
    }

    private List<SeriesDate> noted(List<SeriesDate> dates, long siteId, String action) {
        for (SeriesDate date : dates) {
            if (date.answer() instanceof BookingAnswer.Booked done) {
                record(siteId, action, done.appointment().id());
            } else if (date.answer() instanceof BookingAnswer.Listed done) {
                record(siteId, action, done.appointment().id());
            }
        }
        return dates;
    }

    private void record(long siteId, String action, long appointmentId) {
        audit.record(siteId, Actor.of(context.getCallerPrincipal()), action, appointmentId, "");
    }

    private Appointment mine(long appointmentId) {
        Appointment appointment = book.forUpdate(appointmentId);
        Roles.requireAt(context, appointment.siteId());
        return appointment;
    }
}
