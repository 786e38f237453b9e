package fr.parvis.web.api.agenda;

import fr.parvis.agenda.AppointmentFacts;
import fr.parvis.agenda.BookedAppointment;
import fr.parvis.agenda.Expected;
import fr.parvis.agenda.boundary.Appointments;
import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The appointments of a site. They hold no name: the visitor is whoever shows the code. */
@Path("sites/{site}/appointments")
@RequestScoped
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentResource {
    @Inject
    private Permit permit;

    @Inject
    private Appointments appointments;

    @Inject
    private OnceOnly once;

    @PathParam("site")
    private String code;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** The appointments of a day at the site, as in {@code 2026-11-23}; today's when none is given. */
    @GET
    public List<AppointmentFacts> on(@QueryParam("day") LocalDate day) {
        long site = permit.site(code).id();
        return day == null ? appointments.today(site) : appointments.on(site, day);
    }

    /** Books an appointment; the answer holds its codes. The same request again gives the same appointment fresh codes. */
    @POST
    @Writes
    public BookedAppointment book(Booking booking) {
        long site = permit.site(code).id();
        Expected expected = booking.at(site);
        BookedAppointment[] fresh = new BookedAppointment[1];
        long id = once.make(site, requestId, "appointment", () -> {
            fresh[0] = appointments.book(expected);
            return fresh[0].id();
        });
        return fresh[0] == null ? appointments.renewCodes(id) : fresh[0];
    }

    /** Cancels an appointment that nobody has come to. Cancelling twice is the same as once. */
    @POST
    @Path("{day: [0-9-]+}/{id}/cancel")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public Cancelled cancel(@PathParam("day") LocalDate day, @PathParam("id") long id) {
        requireHere(day, id);
        return new Cancelled(appointments.cancel(id));
    }

    /** Makes new codes, because the old ones were lost or seen. */
    @POST
    @Path("{day: [0-9-]+}/{id}/codes")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public BookedAppointment renewCodes(@PathParam("day") LocalDate day, @PathParam("id") long id) {
        requireHere(day, id);
        return appointments.renewCodes(id);
    }

    private void requireHere(LocalDate day, long id) {
        List<AppointmentFacts> here = appointments.on(permit.site(code).id(), day);
        if (here.stream().noneMatch(appointment -> appointment.id() == id)) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
    }

    /**
     * Who is expected when.
     *
     * @param motif identifier of the motif
     * @param agent identifier of the agent, null for anybody
     * @param minutes how long, 1 to 480
     * @param language in which language, null when unknown
     */
    public record Booking(Long motif, Long agent, Instant startsAt, Integer minutes, String language) {
        public Booking {
            motif = Given.required(motif, "motif");
            startsAt = Given.required(startsAt, "startsAt");
            minutes = Given.required(minutes, "minutes");
        }

        Expected at(long site) {
            return new Expected(site, motif, agent, startsAt, minutes, language);
        }
    }

    /**
     * How it ended.
     *
     *
     * @param done false when it is too late for that
     */
    public record Cancelled(boolean done) {}
}
