package fr.parvis.identity.boundary;

import fr.parvis.identity.entity.Agent;
import fr.parvis.identity.entity.AgentSheet;
import java.time.Instant;

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
