package fr.parvis.agenda.control;

import fr.parvis.agenda.entity.Absence;
import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/** Forgets absences a month after their end. */
@ApplicationScoped
@Forgets(Absence.class)
public class OldAbsences implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Override
    public String what() {
        return "absences";
    }

    @Override
    public Period kept() {
        return Period.ofDays(Absence.RETENTION_DAYS);
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from absence where id in (select a.id from absence a" + " where a.ends_at < ? limit ?)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .setParameter(2, most)
                .executeUpdate();
    }
}
