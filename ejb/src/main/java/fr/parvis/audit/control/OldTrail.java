package fr.parvis.audit.control;

import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;

/** Forgets old lines of the trail itself: {@code PARVIS_AUDIT_MONTHS}, 12 unless told otherwise. */
@ApplicationScoped
public class OldTrail implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Override
    public String what() {
        return "audit-lines";
    }

    @Override
    public int forget(Instant now, int most) {
        Instant before = now.atZone(ZoneOffset.UTC)
                .minusMonths(settings.kept().auditMonths())
                .toInstant();
        return entities.createNativeQuery(
                        "delete from audit_entry where id in (select id from audit_entry where at < ? limit ?)")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, most)
                .executeUpdate();
    }
}
