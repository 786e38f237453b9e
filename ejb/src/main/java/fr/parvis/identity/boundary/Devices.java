package fr.parvis.identity.boundary;

import fr.parvis.audit.control.Actor;
import fr.parvis.audit.control.AuditTrail;
import fr.parvis.identity.control.DeviceDirectory;
import fr.parvis.identity.control.EnrolmentSecrets;
import fr.parvis.identity.control.Letters;
import fr.parvis.identity.entity.Device;
import fr.parvis.shared.Roles;
import fr.parvis.site.control.SiteCatalogue;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    /** Adds a kiosk with the first free letter of the site; the code lets it in within a quarter of an hour. */
    public EnrolmentCode addKiosk(long siteId, String name) {
        char letter = Letters.free(sites.site(siteId).deskLetter(), directory.lettersOf(siteId))
                .orElseThrow(() -> new IllegalStateException("Site " + siteId + " has used all letters"));
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
                        "select new fr.parvis.identity.boundary.DeviceView("
                                + "d.id, d.kind, d.name, d.letter, d.enrolledAt, d.lastSeenAt) from Device d"
                                + " where d.siteId = :site and d.revokedAt is null order by d.name, d.id",
                        DeviceView.class)
                .setParameter("site", siteId)
                .getResultList();
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
}
