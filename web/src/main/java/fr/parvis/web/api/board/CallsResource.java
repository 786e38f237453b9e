package fr.parvis.web.api.board;

import fr.parvis.counter.boundary.CallCheck;
import fr.parvis.counter.boundary.WhyNotYet;
import fr.parvis.queueing.rule.WhyNot;
import fr.parvis.reception.WaitingRow;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteFacts;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.staff.CallWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Why visitors are called in the order they are. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {
    @Inject
    private Permit permit;

    @Inject
    private WhyNotYet whyNot;

    @Inject
    private WaitingRoom room;

    @Inject
    private CallCheck check;

    @Inject
    private CallWords words;

    @Inject
    private Clock clock;

    @PathParam("site")
    private String code;

    /** What to say to a visitor who asks why others pass; never anything about those others. */
    @GET
    @Path("tickets/{id}/why-not")
    public Answer whyNot(@PathParam("id") long id) {
        SiteFacts site = permit.site(code);
        WhyNot why = whyNot.of(site.id(), id).orElseThrow(() -> Problem.of(ProblemKey.NOT_FOUND));
        Instant appointment = room.living(site.id()).stream()
                .filter(row -> row.ticketId() == id)
                .findFirst()
                .map(WaitingRow::appointmentAt)
                .orElse(null);
        return new Answer(why.cause().name(), why.elsewhere(), words.whyNot(why, appointment, site.zone()));
    }

    /** Runs the rule again on what each call of a day was decided on, today's unless another day is given. */
    @GET
    @Path("calls/check")
    @RolesAllowed(Roles.MANAGER)
    public CallCheck.Checked check(@QueryParam("day") LocalDate day) {
        SiteFacts site = permit.site(code);
        return check.day(site.id(), day == null ? LocalDate.ofInstant(clock.instant(), site.zone()) : day);
    }

    /**
     * What to say.
     *
     * @param elsewhere whether some open counters cannot do what this visitor came for
     * @param sentence in plain French
     */
    public record Answer(String cause, boolean elsewhere, String sentence) {}
}
