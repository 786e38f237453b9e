package fr.parvis.identity.boundary;

import fr.parvis.identity.DeviceKind;
import fr.parvis.identity.HealthReport;
import fr.parvis.identity.entity.Device;
import fr.parvis.identity.entity.DeviceHealth;
import fr.parvis.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the kiosks of a site are: each says so every half minute, staff read it on the board. */
@Stateless
public class KioskWatch {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A kiosk says how it is; a report without facts changes nothing. */
    @RolesAllowed(Roles.DEVICE_KIOSK)
    public void report(long deviceId, HealthReport report) {
        if (report.isEmpty()) {
            return;
        }
        DeviceHealth health = entities.find(DeviceHealth.class, deviceId);
        if (health == null) {
            health = new DeviceHealth(deviceId);
            entities.persist(health);
        }
        health.replace(report, clock.instant());
    }

    /** The kiosks that were let in at a site and not revoked, by name. Two queries. */
    @RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
    public List<KioskRow> kiosks(long siteId) {
        Map<Long, DeviceHealth> reports = reports(siteId);
        return entities.createQuery(
                        "select d from Device d where d.siteId = :site and d.kind = :kiosk"
                                + " and d.enrolledAt is not null and d.revokedAt is null order by d.name, d.id",
                        Device.class)
                .setParameter("site", siteId)
                .setParameter("kiosk", DeviceKind.KIOSK)
                .getResultStream()
                .map(device -> row(device, reports.get(device.id())))
                .toList();
    }

    private Map<Long, DeviceHealth> reports(long siteId) {
        return entities.createQuery(
                        "select h from DeviceHealth h, Device d where d.id = h.deviceId and d.siteId = :site",
                        DeviceHealth.class)
                .setParameter("site", siteId)
                .getResultStream()
                .collect(Collectors.toMap(DeviceHealth::deviceId, Function.identity()));
    }

    private static KioskRow row(Device device, DeviceHealth health) {
        return new KioskRow(
                device.id(),
                device.name(),
                device.series(),
                device.lastSeenAt(),
                health == null ? null : health.report());
    }

    /**
     * A kiosk as staff know it.
     *
     * @param series letter of its tickets
     * @param lastSeenAt its last sign of life, null before the first
     * @param health what it said last, null when it never said anything (a plain tablet)
     */
    public record KioskRow(long id, String name, String series, Instant lastSeenAt, HealthReport health) {}
}
