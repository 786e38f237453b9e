package fr.parvis.identity;

/**
 * Which device is asking; immutable, at most two seconds old.
 *
 * @param id identifier
 * @param siteId the site it stands in
 * @param zoneId the waiting zone of a wall screen, or null for the whole site
 * @param kind what it is for
 * @param name what staff calls it
 * @param series letter of a kiosk's tickets, null for a wall screen
 */
public record DeviceIdentity(long id, long siteId, Long zoneId, DeviceKind kind, String name, String series) {
    /** Letter of a kiosk's tickets. */
    public char letter() {
        if (series == null) {
            throw new IllegalStateException("Only a kiosk has a letter: device " + id);
        }
        return series.charAt(0);
    }
}
