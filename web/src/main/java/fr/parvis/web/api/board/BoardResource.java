package fr.parvis.web.api.board;

import fr.parvis.reception.boundary.HelpRequests;
import fr.parvis.reception.boundary.WaitingRoom;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.boundary.Sites;
import fr.parvis.statistics.boundary.TodayFigures;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.desk.VisitorBody;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What staff see of a whole site. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {
    @Inject
    private Permit permit;

    @Inject
    private BoardWriting board;

    @Inject
    private WaitingRoom room;

    @Inject
    private HelpRequests help;

    @Inject
    private TodayFigures figures;

    @Inject
    private Sites sites;

    @PathParam("site")
    private String code;

    /** The live board. */
    @GET
    @Path("board")
    public BoardBody board() {
        return board.write(permit.site(code));
    }

    /** Finds tickets by what a visitor can read out, as in {@code A46} or {@code 46}; the newest days first. */
    @GET
    @Path("tickets")
    public List<VisitorBody> search(@QueryParam("number") String number) {
        SiteFacts site = permit.site(code);
        return number == null
                ? List.of()
                : room.search(site.id(), number).stream().map(VisitorBody::of).toList();
    }

    /** Today's figures by motif. */
    @GET
    @Path("figures/today")
    @RolesAllowed(Roles.MANAGER)
    public FiguresBody figures() {
        SiteFacts site = permit.site(code);
        return FiguresBody.of(figures.of(site.id()), sites.motifs(site.id()));
    }

    /** A colleague goes to the kiosk at which somebody asked for a person. */
    @POST
    @Path("help/{id}/acknowledge")
    @Writes
    public void acknowledge(@PathParam("id") long id, @HeaderParam(Writes.REQUEST_ID) UUID requestId) {
        SiteFacts site = permit.site(code);
        if (!help.acknowledge(site.id(), id, permit.agent().id())) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
    }
}
