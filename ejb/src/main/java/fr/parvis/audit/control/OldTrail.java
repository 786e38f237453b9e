package fr.parvis.audit.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.audit.entity.AuditEntry;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * Forgets old lines of the trail itself: {@code PARVIS_AUDIT_MONTHS}, 12 unless told otherwise, by the one way that the database
 * leaves open (ADR 0084).
 */
@ApplicationScoped
@Forgets(AuditEntry.class)
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
    public Period kept() {
        return Period.ofMonths(settings.kept().auditMonths());
    }

    @Override
    public int forget(Instant now, int most) {
        Instant before = now.atZone(ZoneOffset.UTC).minus(kept()).toInstant();
        Object gone = entities.createNativeQuery("select forget_audit_entries(cast(? as timestamptz), ?)")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, most)
                .getSingleResult();
        return ((Number) gone).intValue();
    }
}
