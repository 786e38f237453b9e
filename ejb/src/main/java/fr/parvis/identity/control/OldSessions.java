package fr.parvis.identity.control;

import fr.parvis.audit.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/** Forgets where agents were signed in: a week after the last use. */
@ApplicationScoped
public class OldSessions implements Forgetting {
    private static final Period KEPT = Period.ofDays(7);

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "agent-sessions";
    }

    @Override
    public Period kept() {
        return KEPT;
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from agent_session where id in (select id from agent_session where seen_at < ?1 limit ?2)")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
