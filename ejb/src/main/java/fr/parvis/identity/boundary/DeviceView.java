package fr.parvis.identity.boundary;

import fr.parvis.identity.entity.DeviceKind;
import java.time.Instant;

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
