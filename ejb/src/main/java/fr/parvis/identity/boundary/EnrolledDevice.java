package fr.parvis.identity.boundary;

import fr.parvis.identity.DeviceIdentity;

/**
 * What a device gets for its enrolment code, once.
 *
 * @param token what to send as {@code Authorization: Bearer …}
 * @param device who it is from now on
 */
public record EnrolledDevice(String token, DeviceIdentity device) {
    /** Says nothing of the token, so that no log can give it away. */
    @Override
    public String toString() {
        return "EnrolledDevice " + device.id();
    }
}
