package fr.parvis.identity.boundary;

import java.time.Instant;

/**
 * What a manager reads to a device, once.
 *
 * @param deviceId which device
 * @param code six digits
 * @param expiresAt from when on it opens nothing
 */
public record EnrolmentCode(long deviceId, String code, Instant expiresAt) {
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
