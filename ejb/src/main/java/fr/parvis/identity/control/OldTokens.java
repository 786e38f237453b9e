package fr.parvis.identity.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.identity.entity.AgentToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/** Forgets the tokens of agents that let nobody in any more: a week after they ended. */
@ApplicationScoped
@Forgets(AgentToken.class)
public class OldTokens implements Forgetting {

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "agent-tokens";
    }

    @Override
    public Period kept() {
        return Period.ofDays(AgentToken.RETENTION_DAYS);
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from agent_token where id in ("
                                + "select id from agent_token where least(expires_at, coalesce(revoked_at, expires_at)) < ? limit ?)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .setParameter(2, most)
                .executeUpdate();
    }
}
