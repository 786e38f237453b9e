package fr.parvis.counter.boundary;

import fr.parvis.audit.control.Actor;
import fr.parvis.audit.control.AuditTrail;
import fr.parvis.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets every night what old calls were decided on. The calls and their reasons stay. Runs on every node: the second one
 * finds nothing to forget, and writes no line.
 */
@Singleton
@AccessTimeout(-1)
@PermitAll
public class CallRecordKeeping {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    /** Forgets what is older than {@code PARVIS_CALL_RECORD_DAYS}; how many records. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int forget() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.kept().callRecordDays()));
        int forgotten = entities.createQuery("delete from CallRecord r where r.calledAt < :before")
                .setParameter("before", before)
                .executeUpdate();
        if (forgotten > 0) {
            audit.record(null, Actor.server(), "call-records-forgotten", null, forgotten + " before " + before);
        }
        return forgotten;
    }
}
