package fr.parvis.reception.boundary;

import fr.parvis.reception.entity.Need;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A visitor shows or types the code of an appointment.
 *
 * @param code as typed or scanned; spaces, hyphens, case and look-alike characters are forgiven
 */
public record UseCode(UUID requestId, Issuer issuer, String code, String language, Set<Need> needs) {
    public UseCode {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(code, "code");
        needs = Set.copyOf(needs);
    }
}
