package fr.parvis.web.api.setup;

import fr.parvis.demo.DemoDays;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** Plays a day of the demonstration faster than it passes. Not found outside the demonstration. */
@Path("sites/{site}/demo-day")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DemoDayResource {
    @Inject
    private Permit permit;

    @Inject
    private DemoDays days;

    @PathParam("site")
    private String code;

    /** Begins the next working morning at that speed; the answer tells what the server's clock shows. */
    @PUT
    public Begun play(Speed speed) {
        long site = permit.site(code).id();
        return days.play(site, speed.speed()).map(Begun::new).orElseThrow(() -> Problem.of(ProblemKey.NOT_FOUND));
    }

    /** Lets the clock run as usual again. */
    @DELETE
    @Consumes(MediaType.WILDCARD)
    public void end() {
        days.end();
    }

    /** Minutes of the clock in a real one, 1 to 1000. */
    public record Speed(double speed) {}

    /** What the server's clock shows. */
    public record Begun(Instant now) {}
}
