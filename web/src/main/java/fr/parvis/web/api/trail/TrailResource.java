package fr.parvis.web.api.trail;

import fr.parvis.audit.TrailLine;
import fr.parvis.audit.boundary.Trail;
import fr.parvis.shared.Roles;
import fr.parvis.web.admin.trail.TrailQuestion;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;

/** The trail as a table for a spreadsheet, in the time of the site at which the caller works. */
@Path("trail.csv")
@RequestScoped
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class TrailResource {
    @Inject
    private Trail trail;

    @Inject
    private TrailCsv csv;

    @Inject
    private Workplace workplace;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("who")
    private String who;

    @QueryParam("what")
    private String what;

    @QueryParam("site")
    private String site;

    /** The lines that answer the question, 50,000 at most; taking them is itself a line of the trail. */
    @GET
    @Produces("text/csv;charset=utf-8")
    public Response table() {
        ZoneId zone = workplace.getSite().zone();
        List<TrailLine> lines = trail.export(new TrailQuestion(from, to, who, what, site).filter(zone));
        return Response.ok(csv.write(lines, zone))
                .header("Content-Disposition", "attachment; filename=\"parvis-trail.csv\"")
                .build();
    }
}
