package fr.parvis.web.api.setup;

import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.boundary.DeskSetup;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A manager says what people may come for, and at which counters they are served. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskSetupResource {
    @Inject
    private Permit permit;

    @Inject
    private DeskSetup setup;

    @Inject
    private Sites sites;

    @Inject
    private OnceOnly once;

    @PathParam("site")
    private String code;

    /** Adds a motif. */
    @POST
    @Path("motifs")
    @Writes
    public Made addMotif(@HeaderParam(Writes.REQUEST_ID) UUID requestId, NewMotif motif) {
        long site = permit.site(code).id();
        return new Made(once.make(site, requestId, "motif", () -> setup.addMotif(site, motif.code(), motif.sheet())));
    }

    /** Shows and serves a motif in another way from now on; with {@code If-Match} only if its edition is still that one. */
    @PUT
    @Path("motifs/{id}")
    public void describeMotif(@PathParam("id") long id, @HeaderParam("If-Match") String seen, MotifSheet sheet) {
        long site = permit.site(code).id();
        if (sites.motifs(site).stream().noneMatch(motif -> motif.id() == id)) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
        setup.describeMotif(id, sheet, Edition.read(seen));
    }

    /** Adds a counter. */
    @POST
    @Path("counters")
    @Writes
    public Made addCounter(@HeaderParam(Writes.REQUEST_ID) UUID requestId, CounterSheet sheet) {
        long site = permit.site(code).id();
        return new Made(once.make(site, requestId, "counter", () -> setup.addCounter(site, sheet)));
    }

    /** Labels and equips a counter in another way from now on; with {@code If-Match} only if its edition is still that one. */
    @PUT
    @Path("counters/{id}")
    public void describeCounter(@PathParam("id") long id, @HeaderParam("If-Match") String seen, CounterSheet sheet) {
        long site = permit.site(code).id();
        if (sites.counters(site).stream().noneMatch(counter -> counter.id() == id)) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
        setup.describeCounter(id, sheet, Edition.read(seen));
    }

    /** A motif to add. */
    public record NewMotif(String code, MotifSheet sheet) {
        public NewMotif {
            code = Given.required(code, "code");
            sheet = Given.required(sheet, "sheet");
        }
    }
}
