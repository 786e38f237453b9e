package fr.parvis.reception.boundary;

import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.entity.ReceptionDay;
import fr.parvis.reception.entity.RejectedRecord;
import fr.parvis.reception.entity.Rejection;
import fr.parvis.shared.Roles;
import fr.parvis.site.control.SiteCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What kiosks told visitors without network and the desk could not book: kept until somebody of the staff has seen it. */
@Stateless
public class RejectedRecords {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayBook days;

    /** A kiosk brings one; bringing it again changes nothing. */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public void keep(long siteId, long deviceId, Rejection rejection) {
        Instant now = clock.instant();
        ReceptionDay day = days.lock(sites.site(siteId), now);
        Long same = entities.createQuery(
                        "select count(r) from RejectedRecord r where r.siteId = :site and r.requestId = :request",
                        Long.class)
                .setParameter("site", siteId)
                .setParameter("request", rejection.requestId())
                .getSingleResult();
        if (same == 0) {
            entities.persist(new RejectedRecord(siteId, deviceId, rejection, now));
            days.announce(day);
        }
    }

    /**
     * An agent has seen it.
     *
     * @return false when there is no such record at that site
     */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public boolean see(long siteId, long recordId, long agentId) {
        Instant now = clock.instant();
        ReceptionDay day = days.lock(sites.site(siteId), now);
        RejectedRecord record = entities.find(RejectedRecord.class, recordId);
        if (record == null || record.siteId() != siteId) {
            return false;
        }
        record.see(agentId, now);
        days.announce(day);
        return true;
    }

    /** Those that nobody has seen yet, the oldest first. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public List<UnseenRecord> unseen(long siteId) {
        return entities.createQuery(
                        "select r from RejectedRecord r where r.siteId = :site and r.seenAt is null"
                                + " order by r.issuedAt, r.id",
                        RejectedRecord.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(record -> new UnseenRecord(record.id(), record.deviceId(), record.rejection()))
                .toList();
    }

    /** A record that waits for somebody to see it. */
    public record UnseenRecord(long id, long deviceId, Rejection rejection) {}
}
