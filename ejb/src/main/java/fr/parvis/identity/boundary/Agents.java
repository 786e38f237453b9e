package fr.parvis.identity.boundary;

import fr.parvis.audit.control.Actor;
import fr.parvis.audit.control.AuditTrail;
import fr.parvis.identity.control.AgentDirectory;
import fr.parvis.identity.control.PasswordHashing;
import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.AgentSheet;
import fr.parvis.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An administrator looks after the agents. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Agents {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private AgentDirectory directory;

    @Inject
    private PasswordHashing hashing;

    @Inject
    private AuditTrail audit;

    /** Takes an agent on; their identifier. */
    public long takeOn(String login, NewPassword password, AgentSheet sheet) {
        Agent agent = new Agent(login, hashing.hash(password.value()), sheet);
        entities.persist(agent);
        tell("agent-taken-on", agent.id());
        return agent.id();
    }

    /** Gives an agent other roles, sites or skills, or lets them go. */
    public void describe(long agentId, AgentSheet sheet) {
        agent(agentId).describe(sheet);
        tell("agent-changed", agentId);
    }

    /** Sets an agent's password, and unlocks them. */
    public void changePassword(long agentId, NewPassword password) {
        agent(agentId).changePassword(hashing.hash(password.value()));
        tell("agent-password", agentId);
    }

    /** The agents, by name. */
    public List<AgentView> all() {
        return entities.createQuery("select a from Agent a order by a.displayName, a.id", Agent.class)
                .getResultStream()
                .map(AgentView::of)
                .toList();
    }

    /** The agent of that login, active or not. */
    public Optional<AgentView> byLogin(String login) {
        return entities.createQuery("select a from Agent a where a.login = :login", Agent.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst()
                .map(AgentView::of);
    }

    private Agent agent(long agentId) {
        Agent agent = entities.find(Agent.class, agentId);
        if (agent == null) {
            throw new IllegalArgumentException("No such agent: " + agentId);
        }
        return agent;
    }

    private void tell(String action, long agentId) {
        directory.forget(agentId);
        audit.record(null, Actor.of(context.getCallerPrincipal()), action, agentId, "");
    }

    /**
     * An agent as the administrator's page shows them.
     *
     * @param id identifier
     * @param login the name to sign in with
     * @param sheet roles, sites and skills
     * @param lockedUntil end of the lock after wrong passwords, or null
     */
    public record AgentView(long id, String login, AgentSheet sheet, Instant lockedUntil) {
        static AgentView of(Agent agent) {
            return new AgentView(agent.id(), agent.login(), agent.sheet(), agent.lockedUntil());
        }
    }
}
