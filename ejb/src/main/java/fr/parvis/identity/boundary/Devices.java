package fr.parvis.identity.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.identity.DeviceKind;
import fr.parvis.identity.control.DeviceDirectory;
import fr.parvis.identity.control.EnrolmentSecrets;
import fr.parvis.identity.control.Letters;
import fr.parvis.identity.entity.Device;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A manager adds and revokes the kiosks and wall screens of a site. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class Devices {
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private DeviceDirectory directory;

    @Inject
    private EnrolmentSecrets secrets;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Adds a kiosk with the first free letter of the site; the code lets it in within a quarter of an hour. Two at once wait
     * for each other and get two letters.
     *
     * @throws LettersTaken when the site has as many kiosks as letters
     */
    public EnrolmentCode addKiosk(long siteId, String name) {
        Roles.requireAt(context, siteId);
        entities.createNativeQuery("select id from site where id = ? for no key update")
                .setParameter(1, siteId)
                .getSingleResult();
        char letter = Letters.free(sites.site(siteId).deskLetter(), directory.lettersOf(siteId))
                .orElseThrow(() -> new LettersTaken(siteId));
        return add(siteId, Device.kiosk(siteId, name, letter));
    }

    /** Adds a wall screen for a waiting zone, or for the whole site when the zone is null. */
    public EnrolmentCode addWall(long siteId, String name, Long zoneId) {
        if (zoneId != null && !sites.site(siteId).zones().containsKey(zoneId)) {
            throw new IllegalArgumentException("Site " + siteId + " has no zone " + zoneId);
        }
        return add(siteId, Device.wall(siteId, name, zoneId));
    }

    /** Gives a device a new code; once it is used, the device's old token opens nothing any more. */
    public EnrolmentCode renewCode(long deviceId) {
        Device device = device(deviceId);
        return await(device);
    }

    /** Shuts a device out for good. */
    public void revoke(long deviceId) {
        Device device = device(deviceId);
        device.revoke(clock.instant());
        directory.forgetAll();
        tell(device, "device-revoked");
    }

    /** The devices of a site that are not revoked, by name. */
    public List<DeviceView> of(long siteId) {
        Roles.requireAt(context, siteId);
        return entities.createQuery(
                        "select d from Device d where d.siteId = :site and d.revokedAt is null order by d.name, d.id",
                        Device.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(Devices::view)
                .toList();
    }

    private static DeviceView view(Device device) {
        return new DeviceView(
                device.id(), device.kind(), device.name(), device.series(), device.enrolledAt(), device.lastSeenAt());
    }

    private EnrolmentCode add(long siteId, Device device) {
        Roles.requireAt(context, siteId);
        entities.persist(device);
        tell(device, "device-added");
        return await(device);
    }

    private EnrolmentCode await(Device device) {
        String code = secrets.freshCode();
        Instant until = clock.instant().plus(CODE_LIFE);
        device.awaitEnrolment(secrets.fingerprint(code), until);
        tell(device, "device-code");
        return new EnrolmentCode(device.id(), code, until);
    }

    private Device device(long deviceId) {
        Device device = entities.find(Device.class, deviceId);
        if (device == null) {
            throw new IllegalArgumentException("No such device: " + deviceId);
        }
        Roles.requireAt(context, device.siteId());
        return device;
    }

    private void tell(Device device, String action) {
        audit.record(device.siteId(), Actor.of(context.getCallerPrincipal()), action, device.id(), "");
    }

    /**
     * A device as the manager's page shows it.
     *
     * @param id identifier
     * @param kind what it is for
     * @param name what staff calls it
     * @param series letter of a kiosk's tickets, null for a wall screen
     * @param enrolledAt when it was let in, or null
     * @param lastSeenAt its last sign of life, or null
     */
    public record DeviceView(
            long id, DeviceKind kind, String name, String series, Instant enrolledAt, Instant lastSeenAt) {}

    /**
     * What a manager reads to a device, once.
     *
     * @param deviceId which device
     * @param code six digits
     * @param expiresAt from when on it opens nothing
     */
    public record EnrolmentCode(long deviceId, String code, Instant expiresAt) implements Serializable {
        public EnrolmentCode {
            if (!code.matches("[0-9]{6}")) {
                throw new IllegalArgumentException("An enrolment code is six digits");
            }
        }

        /** Says nothing of the code, so that no log can give it away. */
        @Override
        public String toString() {
            return "EnrolmentCode of device " + deviceId + " until " + expiresAt;
        }
    }
}
