package fr.parvis.web.api.desk;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.TakingBack;
import fr.parvis.identity.AgentFacts;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.site.boundary.Sites;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.desk.DeskWriting.AnswerBody;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;

/** An agent sits down at a counter, pauses, comes back and leaves. */
@Path("desk")
@RequestScoped
@RolesAllowed(Roles.AGENT)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskResource {
    @Inject
    private Permit permit;

    @Inject
    private Desk desk;

    @Inject
    private TakingBack takingBack;

    @Inject
    private Sites sites;

    @Inject
    private DeskWriting writing;

    @HeaderParam(Writes.REQUEST_ID)
    private UUID requestId;

    /** The agent's counter; no content when they have none. */
    @GET
    public Response mine() {
        return writing.deskOf(permit.agent().id())
                .map(body -> Response.ok(body).build())
                .orElseGet(() -> Response.noContent().build());
    }

    /** Opens a counter of one of the agent's sites. */
    @POST
    @Path("open")
    @Writes
    public AnswerBody open(Opening opening) {
        AgentFacts agent = permit.agent();
        if (sites.siteOfCounter(opening.counter()).filter(agent::worksAt).isEmpty()) {
            throw Problem.of(ProblemKey.NOT_ALLOWED);
        }
        return write(desk.open(press(), opening.counter()));
    }

    /** Takes the counter again that was freed today because nothing was heard of the agent's program, with its visitor. */
    @POST
    @Path("take-back")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public AnswerBody takeBack() {
        return write(takingBack.takeBack(press()));
    }

    /** Leaves the counter. */
    @POST
    @Path("close")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public AnswerBody close() {
        return write(desk.close(press(), false));
    }

    /** No more calls until the agent is back. */
    @POST
    @Path("pause")
    @Writes
    public AnswerBody pause(Pause pause) {
        return write(desk.pause(press(), pause.minutes() == null ? null : Duration.ofMinutes(pause.minutes())));
    }

    /** The agent is back. */
    @POST
    @Path("unpause")
    @Writes
    @Consumes(MediaType.WILDCARD)
    public AnswerBody unpause() {
        return write(desk.unpause(press()));
    }

    /** The agent's program is alive: every 20 seconds, or the counter is freed after 90. */
    @POST
    @Path("heartbeat")
    @Consumes(MediaType.WILDCARD)
    public Alive heartbeat() {
        return new Alive(desk.heartbeat(permit.agent().id()));
    }

    private Press press() {
        return new Press(permit.agent().id(), requestId);
    }

    private AnswerBody write(DeskAnswer answer) {
        return writing.answer(answer, permit.agent().id());
    }

    /** Which counter. */
    public record Opening(Long counter) {
        public Opening {
            counter = Given.required(counter, "counter");
        }
    }

    /** For how long, from 1 minute to 4 hours; null when unknown. */
    public record Pause(Integer minutes) {
        private static final int LONGEST = 240;

        public Pause {
            if (minutes != null) {
                Refused.within("minutes", minutes, 1, LONGEST);
            }
        }
    }

    /**
     * Whether the desk still counts on the agent.
     *
     * @param open false when the agent has no counter, or no longer
     */
    public record Alive(boolean open) {}
}
