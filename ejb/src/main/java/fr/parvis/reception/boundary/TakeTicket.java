package fr.parvis.reception.boundary;

import fr.parvis.reception.entity.Need;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A visitor without appointment asks for a ticket.
 *
 * @param requestId one per intention: a double tap or a retry carries the same and gets the same ticket
 * @param issuer the place that asks
 * @param priority the visitor says that they have priority; no proof is asked at the kiosk
 */
public record TakeTicket(
        UUID requestId, Issuer issuer, long motifId, String language, boolean priority, Set<Need> needs) {
    public TakeTicket {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(issuer, "issuer");
        needs = Set.copyOf(needs);
    }
}
