package fr.parvis.identity.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.identity.entity.Agent;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Forgets the names of agents who left, when no line of the trail is about them any more ({@code PARVIS_AUDIT_MONTHS}):
 * login and name become {@code parti-12}, roles, sites and skills go. The row stays, figures hang on it.
 */
@ApplicationScoped
@Forgets(Agent.class)
public class GoneAgents implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Override
    public String what() {
        return "gone-agents";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(settings.kept().auditMonths());
    }

    @Override
    public int forget(Instant now, int most) {
        Timestamp before =
                Timestamp.from(now.atZone(ZoneOffset.UTC).minus(kept()).toInstant());
        int gone = entities.createNativeQuery("update agent set login = 'parti-' || id, display_name = 'parti-' || id,"
                        + " password_hash = 'none', version = version + 1 where id in (select id from agent"
                        + " where left_at < ? and login <> 'parti-' || id limit ?)")
                .setParameter(1, before)
                .setParameter(2, most)
                .executeUpdate();
        if (gone > 0) {
            for (String part : List.of("agent_role", "agent_site", "agent_motif", "agent_language", "agent_token")) {
                entities.createNativeQuery("delete from " + part
                                + " where agent_id in (select id from agent where login = 'parti-' || id)")
                        .executeUpdate();
            }
        }
        return gone;
    }
}
