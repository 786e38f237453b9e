package fr.parvis.web.api.roster;

import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.shared.Roles;
import fr.parvis.site.OpeningSpan;
import fr.parvis.study.boundary.Studies;
import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.study.boundary.StudyView;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.api.setup.Made;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Managers lay out the organisation that a study wants. Putting the same twice changes nothing; the real roster stays. */
@Path("sites/{site}/studies")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StudyChangeResource {
    @Inject
    private Permit permit;

    @Inject
    private Studies studies;

    @Inject
    private StudyPlanning planning;

    @Inject
    private OnceOnly once;

    @PathParam("site")
    private String code;

    @PathParam("id")
    private long id;

    /** Plans a counter on a weekday: these shifts and no others. */
    @PUT
    @Path("{id}/weekdays/{weekday}/counters/{counter}")
    public void plan(@PathParam("weekday") String weekday, @PathParam("counter") long counter, List<ShiftBody> shifts) {
        planning.plan(
                draft(),
                Dates.weekday(weekday),
                counter,
                shifts.stream().map(ShiftBody::shift).toList());
    }

    /** Serves these motifs at a counter, and no others. */
    @PUT
    @Path("{id}/counters/{counter}/motifs")
    public void equip(@PathParam("counter") long counter, Set<Long> motifs) {
        planning.equip(draft(), Map.of(counter, motifs));
    }

    /** Opens the door at these hours. */
    @PUT
    @Path("{id}/opening-hours")
    public void open(List<OpeningSpan> week) {
        planning.open(draft(), week);
    }

    /** Lets that share of the visitors come by appointment, 0 to 1; without a share it stays as it is. */
    @PUT
    @Path("{id}/appointment-share")
    public void book(Share share) {
        planning.book(draft(), share.share());
    }

    /** Begins another study like this one, open to changes. */
    @POST
    @Path("{id}/copies")
    @Writes
    public Made copy(@HeaderParam(Writes.REQUEST_ID) UUID requestId, StudyResource.Named named) {
        StudyView study = found();
        return new Made(once.make(study.siteId(), requestId, "study", () -> planning.copy(study.id(), named.name())));
    }

    private long draft() {
        StudyView study = found();
        if (!study.canChange()) {
            throw Problem.of(ProblemKey.STUDY_ASKED);
        }
        return study.id();
    }

    private StudyView found() {
        long site = permit.site(code).id();
        return studies.find(id)
                .filter(study -> study.siteId() == site)
                .orElseThrow(() -> Problem.of(ProblemKey.STUDY_UNKNOWN));
    }

    /** A share of the visitors, null for as it is. */
    public record Share(Double share) {}
}
