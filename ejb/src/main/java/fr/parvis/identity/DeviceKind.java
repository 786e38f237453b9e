package fr.parvis.identity;

import fr.parvis.shared.Roles;

/** What a device in the hall is for. */
public enum DeviceKind {
    /** A touchscreen: gives tickets. */
    KIOSK(Roles.DEVICE_KIOSK),
    /** A wall screen: shows calls. */
    WALL(Roles.DEVICE_WALL);

    private final String role;

    DeviceKind(String role) {
        this.role = role;
    }

    /** The one role of such a device. */
    public String role() {
        return role;
    }
}
