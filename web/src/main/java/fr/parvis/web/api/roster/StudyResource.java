package fr.parvis.web.api.roster;

import fr.parvis.counter.boundary.OnceOnly;
import fr.parvis.queueing.improve.study.Measure;
import fr.parvis.shared.Roles;
import fr.parvis.study.StudyBase;
import fr.parvis.study.StudyFigures;
import fr.parvis.study.boundary.Studies;
import fr.parvis.study.boundary.StudyLine;
import fr.parvis.study.boundary.StudyPlanning;
import fr.parvis.study.boundary.StudyView;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import fr.parvis.web.api.setup.Made;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Managers begin studies of another organisation, ask for their figures and read them. */
@Path("sites/{site}/studies")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StudyResource {
    @Inject
    private Permit permit;

    @Inject
    private Studies studies;

    @Inject
    private StudyPlanning planning;

    @Inject
    private OnceOnly once;

    @Inject
    private StudyCsv csv;

    @PathParam("site")
    private String code;

    /** The studies of the site, newest first. */
    @GET
    public List<StudyLine> all() {
        return studies.of(permit.site(code).id());
    }

    /** Begins a study with the organisation of today. */
    @POST
    @Writes
    public Made begin(@HeaderParam(Writes.REQUEST_ID) UUID requestId, Begun begun) {
        long site = permit.site(code).id();
        StudyBase base = new StudyBase(begun.kind(), begun.monday(), begun.weeks(), begun.expected());
        return new Made(once.make(site, requestId, "study", () -> planning.begin(site, begun.name(), base)));
    }

    /** How far a study is, and its measures once they are there. */
    @GET
    @Path("{id}")
    public StudyBody one(@PathParam("id") long id) {
        StudyView study = found(id);
        return new StudyBody(
                id,
                study.name(),
                study.progress().status().name(),
                study.progress().done(),
                study.progress().draws(),
                study.done() ? measures(study.figures()) : null);
    }

    /** Asks for the figures; a second time changes nothing. */
    @POST
    @Path("{id}/run")
    @Consumes(MediaType.WILDCARD)
    public void ask(@PathParam("id") long id) {
        studies.ask(found(id).id());
    }

    /** Calls the study another way. */
    @PUT
    @Path("{id}/name")
    public void rename(@PathParam("id") long id, Named renamed) {
        planning.rename(found(id).id(), renamed.name());
    }

    /** Throws the study away; its link leads nowhere from then on. A second time changes nothing. */
    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public void forget(@PathParam("id") long id) {
        long site = permit.site(code).id();
        studies.find(id).filter(study -> study.siteId() == site).ifPresent(study -> planning.forget(study.id()));
    }

    /** The figures as a table for a spreadsheet. */
    @GET
    @Path("{id}/figures.csv")
    @Produces("text/csv;charset=utf-8")
    public Response table(@PathParam("id") long id) {
        StudyView study = found(id);
        if (!study.done()) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
        return Response.ok(csv.write(study.siteId(), study.figures()))
                .header("Content-Disposition", "attachment; filename=\"parvis-" + id + ".csv\"")
                .build();
    }

    private StudyView found(long id) {
        long site = permit.site(code).id();
        return studies.find(id)
                .filter(study -> study.siteId() == site)
                .orElseThrow(() -> Problem.of(ProblemKey.STUDY_UNKNOWN));
    }

    private static Map<String, Pair> measures(StudyFigures figures) {
        Map<String, Pair> measures = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            var difference = figures.today().against(measure, figures.wanted());
            measures.put(
                    measure.name().toLowerCase(Locale.ROOT),
                    new Pair(
                            figures.today().mean(measure),
                            figures.wanted().mean(measure),
                            difference.margin(),
                            difference.sure(),
                            new Past(
                                    figures.measured(measure),
                                    figures.again(measure),
                                    figures.low(measure),
                                    figures.high(measure))));
        }
        return measures;
    }

    /** A study to begin. */
    public record Begun(String name, StudyBase.Kind kind, LocalDate monday, Integer weeks, Integer expected) {
        public Begun {
            name = Given.required(name, "name");
            kind = Given.required(kind, "kind");
            monday = Given.required(monday, "monday");
            weeks = weeks == null ? Integer.valueOf(6) : weeks;
            expected = expected == null ? Integer.valueOf(40) : expected;
        }
    }

    /**
     * A study as programs read it.
     *
     * @param measures by name, null until it is done
     */
    public record StudyBody(long id, String name, String status, int done, int draws, Map<String, Pair> measures) {}

    /** A measure under both organisations, the margin of the difference, and whether it is more than chance. */
    public record Pair(double today, double wanted, double margin, boolean sure, Past past) {}

    /**
     * What a run is judged by.
     *
     * @param measured the past week as it was, null for what nobody measured
     * @param again the same week run again, null likewise
     * @param low nine in ten weeks of today's organisation lie above
     * @param high and below
     */
    public record Past(Double measured, Double again, double low, double high) {}

    /** What a study is called. */
    public record Named(String name) {
        public Named {
            name = Given.required(name, "name");
        }
    }
}
