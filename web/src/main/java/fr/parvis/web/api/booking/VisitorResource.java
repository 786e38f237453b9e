package fr.parvis.web.api.booking;

import fr.parvis.agenda.boundary.CallerBounds;
import fr.parvis.agenda.boundary.VisitorAnswer;
import fr.parvis.agenda.boundary.VisitorAppointment;
import fr.parvis.agenda.boundary.VisitorAppointments;
import fr.parvis.kiosk.scan.QrPicture;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the visitor of an appointment may ask: the unguessable link is the only right. */
@Path("appointment/{link}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class VisitorResource {
    @Inject
    private VisitorAppointments appointments;

    @Inject
    private CallerBounds bounds;

    @Inject
    private AppointmentWriting writing;

    @Inject
    private SiteCatalogue catalogue;

    @Inject
    private Clock clock;

    @PathParam("link")
    private String link;

    /** The appointment as it stands. */
    @GET
    public AppointmentBody see() {
        return writing.write(known());
    }

    /** The QR code that the reception reads. No browser keeps it. */
    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    public Response picture() {
        return QrPicture.readable(writing.address(known().link()))
                .map(code -> Response.ok(code).build())
                .orElseThrow(() -> Problem.of(ProblemKey.NOT_FOUND));
    }

    /** The appointment as a file for a calendar (RFC 5545): when and where, never what for. */
    @GET
    @Path("calendar.ics")
    @Produces("text/calendar")
    public Response calendar(@QueryParam("language") String language) {
        VisitorAppointment appointment = known();
        SiteFacts site = catalogue.site(appointment.facts().siteId());
        String text = CalendarFile.of(
                appointment,
                site,
                writing.address(appointment.link()),
                CalendarWords.in(Given.language(language)),
                clock.instant());
        return Response.ok(text, "text/calendar;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
                .build();
    }

    /** To when it can be moved: the earliest times and the days, or the times of one day. */
    @GET
    @Path("times")
    public TimesBody times(@QueryParam("day") LocalDate day) {
        VisitorAppointment appointment = known();
        return day == null
                ? TimesBody.earliest(
                        appointments.times(link),
                        catalogue.site(appointment.facts().siteId()).zone())
                : TimesBody.ofDay(appointments.times(link, day));
    }

    /** Moves it; nothing changes when somebody has that time. The same Request-Id again changes nothing more. */
    @POST
    @Path("move")
    @Writes
    @Consumes(MediaType.APPLICATION_JSON)
    public AppointmentBody move(@HeaderParam(Writes.REQUEST_ID) UUID requestId, MoveOrder order) {
        VisitorAnswer answer = appointments
                .move(link, requestId, order.startsAt(), order.workshop())
                .orElseThrow(this::unknown);
        if (answer instanceof VisitorAnswer.Done) {
            return writing.write(known());
        }
        throw refused(answer);
    }

    /** Cancels it and gives its time to others. Cancelling twice is the same as once. */
    @POST
    @Path("cancel")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public AppointmentBody cancel(@HeaderParam(Writes.REQUEST_ID) UUID requestId) {
        if (appointments.cancel(link).orElseThrow(this::unknown)) {
            return writing.write(known());
        }
        throw refused(new VisitorAnswer.TooLate());
    }

    private Problem refused(VisitorAnswer answer) {
        VisitorAppointment appointment = known();
        return writing.refused(answer, catalogue.site(appointment.facts().siteId()))
                .in(appointment.facts().language());
    }

    private VisitorAppointment known() {
        return appointments.see(link).orElseThrow(this::unknown);
    }

    /** A link that opens nothing is counted; whoever tries many waits, and true links are heard all the same. */
    private Problem unknown() {
        Optional<Instant> waits = bounds.wrongLink();
        return waits.map(until -> Problem.of(ProblemKey.TOO_MANY_TRIES).with("until", until))
                .orElseGet(() -> Problem.of(ProblemKey.APPOINTMENT_UNKNOWN));
    }
}
