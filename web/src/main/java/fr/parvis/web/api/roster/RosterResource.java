package fr.parvis.web.api.roster;

import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.staffing.Shift;
import fr.parvis.staffing.boundary.RosterReading;
import fr.parvis.staffing.boundary.RosterSetup;
import fr.parvis.staffing.boundary.RosterSetup.Wanted;
import fr.parvis.web.api.Permit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;

/** Who is planned at which counter, every week and on single days. Putting the same twice changes nothing. */
@Path("sites/{site}/roster")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RosterResource {
    @Inject
    private Permit permit;

    @Inject
    private RosterReading reading;

    @Inject
    private RosterSetup setup;

    @PathParam("site")
    private String code;

    /** What is planned at each counter on a weekday of every week. */
    @GET
    @Path("weekdays/{weekday}")
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
    public List<CounterDayBody> everyWeek(@PathParam("weekday") String weekday) {
        return CounterDayBody.of(reading.counters(permit.site(code).id(), Dates.weekday(weekday)));
    }

    /** Plans a counter on a weekday of every week: these shifts and no others; with {@code If-Match} only over that edition. */
    @PUT
    @Path("weekdays/{weekday}/counters/{counter}")
    public void planWeekday(
            @PathParam("weekday") String weekday,
            @PathParam("counter") long counter,
            @HeaderParam("If-Match") String seen,
            List<ShiftBody> shifts) {
        setup.everyWeek(
                permit.site(code).id(),
                Dates.weekday(weekday),
                new Wanted(counter, shifts(shifts), Edition.read(seen)));
    }

    /** What is planned at each counter on a date. */
    @GET
    @Path("days/{day}")
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
    public List<CounterDayBody> onDay(@PathParam("day") LocalDate day) {
        return CounterDayBody.of(reading.counters(permit.site(code).id(), day));
    }

    /** Plans a counter on a date: these shifts and no others; with {@code If-Match} only over that edition. */
    @PUT
    @Path("days/{day}/counters/{counter}")
    public void planDay(
            @PathParam("day") LocalDate day,
            @PathParam("counter") long counter,
            @HeaderParam("If-Match") String seen,
            List<ShiftBody> shifts) {
        setup.onDay(permit.site(code).id(), day, new Wanted(counter, shifts(shifts), Edition.read(seen)));
    }

    /** Lets a counter follow its weekday again on a date. */
    @DELETE
    @Path("days/{day}/counters/{counter}")
    @Consumes(MediaType.WILDCARD)
    public void asUsual(@PathParam("day") LocalDate day, @PathParam("counter") long counter) {
        setup.asUsual(permit.site(code).id(), day, counter);
    }

    private static List<Shift> shifts(List<ShiftBody> bodies) {
        return bodies.stream().map(ShiftBody::shift).toList();
    }
}
