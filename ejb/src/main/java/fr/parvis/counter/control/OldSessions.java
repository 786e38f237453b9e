package fr.parvis.counter.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.counter.entity.CounterSession;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Forgets which agent was at which counter when, with the visits of that time: {@code PARVIS_VISIT_MONTHS}. */
@ApplicationScoped
@Forgets(CounterSession.class)
public class OldSessions implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Override
    public String what() {
        return "counter-sessions";
    }

    @Override
    public Period kept() {
        return Period.ofMonths(settings.kept().visitMonths());
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from counter_session where id in (select id from counter_session where closed_at < ? limit ?)")
                .setParameter(
                        1,
                        Timestamp.from(now.atZone(ZoneOffset.UTC).minus(kept()).toInstant()))
                .setParameter(2, most)
                .executeUpdate();
    }
}
