package fr.parvis.web.api.board;

import fr.parvis.counter.boundary.ToldWaits;
import fr.parvis.learning.CorrectionKind;
import fr.parvis.learning.boundary.ServiceChecks;
import fr.parvis.learning.boundary.ServiceChecks.Word;
import fr.parvis.learning.boundary.ServiceToCheck;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a site learns of itself, and what staff say of services whose end was forgotten. */
@Path("sites/{site}")
@RequestScoped
@RolesAllowed({Roles.AGENT, Roles.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LearningResource {
    private static final int LONGEST = 480;

    @Inject
    private Permit permit;

    @Inject
    private ServiceChecks checks;

    @Inject
    private ToldWaits told;

    @PathParam("site")
    private String code;

    /** Whether the waits told to the last walk-ins held. */
    @GET
    @Path("waits/coverage")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MANAGER)
    public ToldWaits.Coverage coverage() {
        return told.coverage(permit.site(code).id());
    }

    /** The services to check: an agent's own, those of the site for a manager. */
    @GET
    @Path("service-checks")
    @Consumes(MediaType.WILDCARD)
    public List<Check> checks() {
        return checks.list(permit.site(code).id(), permit.agent().id()).stream()
                .map(Check::of)
                .toList();
    }

    /** Says how long a service was. */
    @POST
    @Path("service-checks/{id}")
    @Writes
    public Corrected correct(
            @PathParam("id") long id, @HeaderParam(Writes.REQUEST_ID) UUID requestId, Correction correction) {
        Word word = new Word(requestId, permit.agent().id(), correction.kind(), correction.minutes());
        if (!checks.correct(permit.site(code).id(), id, word)) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
        return new Corrected(id, correction.kind().name());
    }

    /**
     * How long it was.
     *
     * @param kind USUAL, TYPED or EXACT
     * @param minutes 1 to 480 when TYPED
     */
    public record Correction(CorrectionKind kind, Integer minutes) {
        public Correction {
            kind = Given.required(kind, "kind");
            minutes = minutes == null ? 0 : minutes;
            if (kind == CorrectionKind.TYPED && (minutes < 1 || minutes > LONGEST)) {
                throw new Refused("minutes", Wanted.whole(1, LONGEST));
            }
        }
    }

    /** It was corrected. */
    public record Corrected(long check, String kind) {}

    /**
     * A service to check.
     *
     * @param cause TOO_LONG, NEVER_ENDED or COUNTER_LOST
     * @param usualSeconds what the motif usually takes here
     * @param corrected what was said, null while nobody has
     */
    public record Check(
            long id,
            String number,
            long motif,
            String counter,
            String agent,
            Instant startedAt,
            long seconds,
            String cause,
            long usualSeconds,
            String corrected) {
        static Check of(ServiceToCheck check) {
            return new Check(
                    check.id(),
                    check.number(),
                    check.motifId(),
                    check.counter(),
                    check.agent(),
                    check.startedAt(),
                    check.lasted().toSeconds(),
                    check.cause().name(),
                    check.usual().toSeconds(),
                    check.corrected() == null ? null : check.corrected().name());
        }
    }
}
