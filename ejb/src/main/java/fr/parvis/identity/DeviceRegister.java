package fr.parvis.identity;

import fr.parvis.identity.control.EnrolmentSecrets;
import fr.parvis.identity.entity.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/**
 * Registers the devices of the demonstration with nobody signed in, inside a running transaction. Everybody else does it through
 * {@code Devices}, which asks for a role and writes to the trail.
 */
@ApplicationScoped
public class DeviceRegister {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private EnrolmentSecrets secrets;

    /** Registers a kiosk that will number its tickets in a series of its own. */
    public void addKiosk(long siteId, String name, char letter) {
        entities.persist(Device.kiosk(siteId, name, letter));
    }

    /** Registers a wall screen of the whole site. */
    public void addWall(long siteId, String name) {
        entities.persist(Device.wall(siteId, name, null));
    }

    /**
     * Lets the devices of that name be enrolled by a code, unless one lets them in for half of that time already.
     *
     * @param life how long the code holds
     */
    public void awaitEnrolment(long siteId, String name, String code, Instant now, Duration life) {
        entities.createQuery(
                        "select d from Device d where d.siteId = :site and d.name = :name and d.revokedAt is null",
                        Device.class)
                .setParameter("site", siteId)
                .setParameter("name", name)
                .getResultStream()
                .filter(device -> device.codeEndsBefore(now.plus(life.dividedBy(2))))
                .forEach(device -> device.awaitEnrolment(secrets.fingerprint(code), now.plus(life)));
    }
}
