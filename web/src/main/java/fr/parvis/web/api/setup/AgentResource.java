package fr.parvis.web.api.setup;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.NewPassword;
import fr.parvis.identity.boundary.Agents;
import fr.parvis.identity.boundary.Agents.AgentView;
import fr.parvis.identity.boundary.ReadyPassword;
import fr.parvis.shared.Edition;
import fr.parvis.shared.Roles;
import fr.parvis.web.api.Given;
import fr.parvis.web.api.Writes;
import fr.parvis.web.security.OwnProof;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** An administrator looks after the agents. A second agent of the same login is refused. */
@Path("agents")
@RequestScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgentResource {
    @Inject
    private Agents agents;

    @Inject
    private OwnProof proof;

    /** Every agent, by name. */
    @GET
    public List<AgentView> all() {
        return agents.all();
    }

    /** Takes an agent on, with a password for one use. */
    @POST
    @Writes
    public Made takeOn(NewAgent agent) {
        proof.require();
        ReadyPassword first = agents.ready(
                new NewPassword(agent.password()), agent.login(), agent.sheet().displayName());
        return new Made(agents.takeOn(agent.login(), first, agent.sheet()));
    }

    /** Gives an agent other roles, sites or skills, or lets them go; with {@code If-Match} only if the edition is still that one. */
    @PUT
    @Path("{id}")
    public void describe(@PathParam("id") long id, @HeaderParam("If-Match") String seen, AgentSheet sheet) {
        proof.require();
        agents.describe(id, sheet, Edition.read(seen));
    }

    /** Gives an agent a password for one use; what they were signed in with ends. */
    @PUT
    @Path("{id}/password")
    public void changePassword(@PathParam("id") long id, Password password) {
        proof.require();
        agents.changePassword(id, agents.ready(new NewPassword(password.password()), id));
    }

    /** An agent to take on. */
    public record NewAgent(String login, String password, AgentSheet sheet) {
        public NewAgent {
            login = Given.required(login, "login");
            password = Given.required(password, "password");
            sheet = Given.required(sheet, "sheet");
        }

        /** Says nothing of the password, so that no log can give it away. */
        @Override
        public String toString() {
            return "NewAgent";
        }
    }

    /** A password somebody chose, 12 characters at least. */
    public record Password(String password) {
        public Password {
            password = Given.required(password, "password");
        }

        /** Says nothing, so that no log can give it away. */
        @Override
        public String toString() {
            return "Password";
        }
    }
}
