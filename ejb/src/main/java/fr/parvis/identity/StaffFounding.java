package fr.parvis.identity;

import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.PasswordBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * Takes agents on with nobody signed in: the first administrator of an installation and the agents of the demonstration, inside a
 * running transaction. Everybody else does it through {@code Agents}, which asks for a role and writes to the trail.
 */
@ApplicationScoped
public class StaffFounding {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /**
     * Takes an agent on whose password is their own already.
     *
     * @param passwordHash never the password
     * @return the agent's identifier
     */
    public long takeOn(String login, String passwordHash, AgentSheet sheet, Instant now) {
        Agent agent = new Agent(login, passwordHash, sheet, now);
        agent.changePassword(passwordHash, PasswordBy.OWNER, now);
        entities.persist(agent);
        return agent.id();
    }
}
