package fr.parvis.web.api.desk;

import fr.parvis.advice.boundary.Reinforcements;
import fr.parvis.advice.boundary.Reinforcements.Summons;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Permit;
import fr.parvis.web.api.Writes;
import fr.parvis.web.api.problem.Problem;
import fr.parvis.web.api.problem.ProblemKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Reception asks an agent to come to a counter. */
@Path("desk/summons")
@RequestScoped
@RolesAllowed(Roles.AGENT)
@Produces(MediaType.APPLICATION_JSON)
public class SummonsResource {
    @Inject
    private Permit permit;

    @Inject
    private Reinforcements reinforcements;

    /** Where the agent is asked to come. */
    @GET
    public List<Summons> list() {
        return reinforcements.forAgent(permit.agent().id());
    }

    /** The agent comes. */
    @POST
    @Path("{id}/confirm")
    @Writes
    public Summons confirm(@PathParam("id") long id) {
        Summons asked = find(id);
        if (!reinforcements.confirm(asked.siteId(), id, permit.agent().id())) {
            throw Problem.of(ProblemKey.NOT_FOUND);
        }
        return find(id);
    }

    private Summons find(long id) {
        return list().stream()
                .filter(summons -> summons.remedyId() == id)
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemKey.NOT_FOUND));
    }
}
