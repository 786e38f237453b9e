package fr.parvis.counter.control;

import fr.parvis.audit.Forgets;
import fr.parvis.audit.Forgetting;
import fr.parvis.counter.entity.CallRecord;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

/** Forgets what old calls were decided on: {@code PARVIS_CALL_RECORD_DAYS}. The calls and their reasons stay. */
@ApplicationScoped
@Forgets(CallRecord.class)
public class OldCallRecords implements Forgetting {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Override
    public String what() {
        return "call-records";
    }

    @Override
    public Period kept() {
        return Period.ofDays(settings.kept().callRecordDays());
    }

    @Override
    public int forget(Instant now, int most) {
        return entities.createNativeQuery(
                        "delete from call_record where call_id in (select call_id from call_record where called_at < ? limit ?)")
                .setParameter(1, Timestamp.from(now.minus(kept())))
                .setParameter(2, most)
                .executeUpdate();
    }
}
