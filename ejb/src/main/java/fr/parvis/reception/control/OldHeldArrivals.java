package fr.parvis.reception.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.reception.entity.HeldArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/**
 * Forgets arrivals that were held and that somebody has decided on, a week later. What nobody has decided on stays.
 */
@ApplicationScoped
@Forgets(HeldArrival.class)
public class OldHeldArrivals implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "held-arrivals";
    }

    @Override
    public Period kept() {
        return Period.ofDays(HeldArrival.RETENTION_DAYS);
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from held_arrival where id in (select id from held_arrival where decided_at < ? limit ?)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .setParameter(2, most)
                .executeUpdate();
    }
}
