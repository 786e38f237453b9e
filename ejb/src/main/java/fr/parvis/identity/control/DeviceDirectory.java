package fr.parvis.identity.control;

import fr.parvis.identity.DeviceIdentity;
import fr.parvis.identity.entity.Device;
import fr.parvis.shared.ShortMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which devices are let in, at hand: when warm, a kiosk's request asks the database nothing about it. A revocation
 * counts at once on the node that made it and within two seconds on the others.
 */
@ApplicationScoped
public class DeviceDirectory {
    private final ShortMemory<String, DeviceIdentity> devices = new ShortMemory<>();

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** The device let in by a token of that fingerprint. */
    public Optional<DeviceIdentity> holder(String tokenFingerprint) {
        return devices.find(tokenFingerprint, this::read);
    }

    /** The device that waits for a code of that fingerprint, locked until the transaction ends. */
    public Optional<Device> awaiting(String codeFingerprint) {
        return entities.createQuery("select d from Device d where d.enrolmentHash = :hash", Device.class)
                .setParameter("hash", codeFingerprint)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Somebody gave a code that lets nobody in: it counts against every code that is waited for, and ends those against which
     * so many were given.
     */
    public void wrongCode(int most) {
        entities.createNativeQuery("update device set enrolment_misses = enrolment_misses + 1,"
                        + " enrolment_hash = case when enrolment_misses + 1 >= ?1 then null else enrolment_hash end,"
                        + " enrolment_expires_at = case when enrolment_misses + 1 >= ?1 then null else enrolment_expires_at end"
                        + " where enrolment_hash is not null")
                .setParameter(1, most)
                .executeUpdate();
    }

    /** The letters that kiosks of a site hold now. */
    public List<String> lettersOf(long siteId) {
        return entities.createQuery(
                        "select d.letter from Device d"
                                + " where d.siteId = :site and d.revokedAt is null and d.letter is not null",
                        String.class)
                .setParameter("site", siteId)
                .getResultList();
    }

    /** A device gave a sign of life. */
    public void seen(long deviceId, Instant now) {
        entities.createQuery("update Device d set d.lastSeenAt = :now where d.id = :id")
                .setParameter("now", now)
                .setParameter("id", deviceId)
                .executeUpdate();
    }

    /** Forgets every device, because one was just revoked or let in anew here. */
    public void forgetAll() {
        devices.forgetAll();
    }

    /** Who a device is. */
    public static DeviceIdentity identity(Device device) {
        return new DeviceIdentity(
                device.id(), device.siteId(), device.zoneId(), device.kind(), device.name(), device.series());
    }

    private Optional<DeviceIdentity> read(String tokenFingerprint) {
        return entities.createQuery(
                        "select new fr.parvis.identity.DeviceIdentity("
                                + "d.id, d.siteId, d.zoneId, d.kind, d.name, d.letter)"
                                + " from Device d where d.tokenHash = :hash and d.revokedAt is null",
                        DeviceIdentity.class)
                .setParameter("hash", tokenFingerprint)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }
}
