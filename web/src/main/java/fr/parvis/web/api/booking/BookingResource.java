package fr.parvis.web.api.booking;

import fr.parvis.agenda.boundary.VisitorAnswer;
import fr.parvis.agenda.boundary.VisitorAppointments;
import fr.parvis.agenda.boundary.VisitorBooking;
import fr.parvis.site.SiteFacts;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Anybody books an appointment: site, motif, time, and nothing about themselves that they do not wish to say. */
@Path("booking/sites")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BookingResource {
    @Inject
    private VisitorBooking booking;

    @Inject
    private VisitorAppointments appointments;

    @Inject
    private AppointmentWriting writing;

    @Inject
    private Clock clock;

    /** The sites at which something can be booked, by name. */
    @GET
    public List<PlaceBody> sites() {
        return booking.sites().stream().map(PlaceBody::of).toList();
    }

    /** What can be booked at a site. */
    @GET
    @Path("{site}")
    public HomeBody home(@PathParam("site") String code) {
        SiteFacts site = site(code);
        return new HomeBody(
                PlaceBody.of(site),
                clock.instant(),
                booking.motifs(site.id()).stream()
                        .map(motif -> writing.write(
                                motif,
                                booking.booking(site.id(), motif.id())
                                        .orElseThrow()
                                        .minutes()))
                        .toList());
    }

    /** When a motif can be booked: the earliest times and the days, or the times of one day. */
    @GET
    @Path("{site}/motifs/{motif}/times")
    public TimesBody times(
            @PathParam("site") String code, @PathParam("motif") long motif, @QueryParam("day") LocalDate day) {
        SiteFacts site = site(code);
        return day == null
                ? TimesBody.earliest(booking.times(site.id(), motif), site.zone())
                : TimesBody.ofDay(booking.times(site.id(), motif, day));
    }

    /** A fresh form, with the Request-Id under which it books. */
    @GET
    @Path("{site}/form")
    public FormBody form(@PathParam("site") String code) {
        VisitorBooking.Form form = booking.form(site(code).id());
        return new FormBody(form.text(), form.requestId());
    }

    /** Books. The same Request-Id again gives the same appointment. */
    @POST
    @Path("{site}/appointments")
    @Writes
    public Response book(
            @PathParam("site") String code, @HeaderParam(Writes.REQUEST_ID) UUID requestId, BookingOrder order) {
        SiteFacts site = site(code);
        VisitorAnswer answer = booking.book(order.at(site, requestId));
        if (answer instanceof VisitorAnswer.Done done) {
            String link = done.appointment().qrText();
            AppointmentBody body =
                    writing.write(appointments.see(done.appointment().id(), link));
            return Response.status(done.fresh() ? Response.Status.CREATED : Response.Status.OK)
                    .entity(body)
                    .build();
        }
        throw writing.refused(answer, site).in(order.language());
    }

    private SiteFacts site(String code) {
        return booking.site(code).orElseThrow(() -> Problem.of(ProblemKey.SITE_UNKNOWN));
    }
}
