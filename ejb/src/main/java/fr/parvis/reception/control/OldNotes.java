package fr.parvis.reception.control;

import fr.parvis.audit.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/**
 * Forgets what agents noted about visitors of days that are over: free words may hold something personal, and nobody
 * needs them once the visitor has gone.
 */
@ApplicationScoped
public class OldNotes implements Forgetting {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public String what() {
        return "notes";
    }

    @Override
    public Period kept() {
        return Period.ZERO;
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery("update ticket set note = '', version = version + 1 where id in ("
                        + "select t.id from ticket t join site s on s.id = t.site_id where t.note <> ''"
                        + " and t.status in ('FINISHED', 'NO_SHOW', 'LEFT')"
                        + " and t.day < cast(cast(? as timestamptz) at time zone s.zone_id as date) limit ?)")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, most)
                .executeUpdate();
    }
}
