package fr.parvis.web.api.roster;

import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.shared.Roles;
import fr.parvis.staffing.BreakMoves;
import fr.parvis.staffing.boundary.RosterSetup;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.setup.Made;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** What changes several plans at once, or one break for a day. */
@Path("sites/{site}/roster")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class RosterChangeResource {
    @Inject
    private Permit permit;

    @Inject
    private RosterSetup setup;

    @Inject
    private BreakMoves breaks;

    @Inject
    private OnceOnly once;

    @PathParam("site")
    private String code;

    /** An agent is not there on a date: their shifts of that date are taken out. */
    @POST
    @Path("absences")
    @Writes
    public Made absent(@HeaderParam(Writes.REQUEST_ID) UUID requestId, Absence absence) {
        long site = permit.site(code).id();
        return new Made(
                once.make(site, requestId, "absence", () -> setup.absent(site, absence.agentId(), absence.day())));
    }

    /** Plans a week as another one is planned. */
    @POST
    @Path("copies")
    @Writes
    public void copy(@HeaderParam(Writes.REQUEST_ID) UUID requestId, Copy copy) {
        long site = permit.site(code).id();
        once.make(site, requestId, "roster-copy", () -> {
            setup.copyWeek(site, copy.from(), copy.onto());
            return copy.onto().toEpochDay();
        });
    }

    /** Moves a break on one day. */
    @POST
    @Path("break-moves")
    @Writes
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
    public Made moveBreak(@HeaderParam(Writes.REQUEST_ID) UUID requestId, Move move) {
        long site = permit.site(code).id();
        BreakMoves.Place place = new BreakMoves.Place(move.counterId(), move.day(), move.breakFrom());
        return new Made(once.make(site, requestId, "break-move", () -> breaks.moveBreak(site, place, move.minutes())));
    }

    /** Takes a moved break back; a second time changes nothing. */
    @DELETE
    @Path("break-moves/{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER, Roles.ADMINISTRATOR})
    public void takeBack(@PathParam("id") long id) {
        breaks.takeBack(permit.site(code).id(), id);
    }

    /** Who is not there when. */
    public record Absence(long agentId, LocalDate day) {
        public Absence {
            day = Given.required(day, "day");
        }
    }

    /** Two weeks, each by one of its days. */
    public record Copy(LocalDate from, LocalDate onto) {
        public Copy {
            from = Given.required(from, "from");
            onto = Given.required(onto, "onto");
        }
    }

    /** A break, and by how many minutes it moves: later when positive. */
    public record Move(long counterId, LocalDate day, LocalTime breakFrom, int minutes) {
        public Move {
            day = Given.required(day, "day");
            breakFrom = Given.required(breakFrom, "breakFrom");
        }
    }
}
