package fr.parvis.reception.boundary;

import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Need;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A visitor shows or types the code of an appointment.
 *
 * @param code as typed or scanned; spaces, hyphens, case and look-alike characters are forgiven
 * @param number given by the kiosk itself; null when the server numbers
 */
public record UseCode(
        UUID requestId, Issuer issuer, String code, String language, Set<Need> needs, KioskNumber number) {
    public UseCode {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(code, "code");
        needs = Set.copyOf(needs);
    }

    /** Checks in under a number of the server. */
    public UseCode(UUID requestId, Issuer issuer, String code, String language, Set<Need> needs) {
        this(requestId, issuer, code, language, needs, null);
    }
}
