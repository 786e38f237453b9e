package fr.parvis.reception.boundary;

import fr.parvis.reception.Rejection;
import fr.parvis.reception.control.KioskNotices;
import fr.parvis.reception.control.KioskNotices.Seen;
import fr.parvis.reception.entity.RejectedRecord;
import fr.parvis.shared.Roles;
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
    private static final String SAME =
            "select count(r) from RejectedRecord r where r.siteId = :site and r.requestId = :request";
    private static final String UNSEEN =
            "select r from RejectedRecord r where r.siteId = :site and r.seenAt is null order by r.issuedAt, r.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private KioskNotices notices;

    /** A kiosk brings one; bringing it again changes nothing. */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public void keep(long siteId, long deviceId, Rejection rejection) {
        Instant now = clock.instant();
        notices.keep(new RejectedRecord(siteId, deviceId, rejection, now), now, this::known);
    }

    /**
     * An agent has seen it.
     *
     * @return false when there is no such record at that site
     */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public boolean see(long siteId, long recordId, long agentId) {
        return notices.see(RejectedRecord.class, new Seen(siteId, recordId, agentId, clock.instant()));
    }

    /** Those that nobody has seen yet, the oldest first. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public List<UnseenRecord> unseen(long siteId) {
        return entities.createQuery(UNSEEN, RejectedRecord.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(record -> new UnseenRecord(record.id(), record.deviceId(), record.rejection()))
                .toList();
    }

    private boolean known(RejectedRecord record) {
        return entities.createQuery(SAME, Long.class)
                        .setParameter("site", record.siteId())
                        .setParameter("request", record.requestId())
                        .getSingleResult()
                > 0;
    }

    /** A record that waits for somebody to see it. */
    public record UnseenRecord(long id, long deviceId, Rejection rejection) {}
}
