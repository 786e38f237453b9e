package fr.parvis.reception.boundary;

import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.Need;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A visitor without appointment asks for a ticket.
 *
 * @param requestId one per intention: a double tap or a retry carries the same and gets the same ticket
 * @param issuer the place that asks
 * @param priority the visitor says that they have priority; no proof is asked at the kiosk
 * @param number given by the kiosk itself; null when the server numbers
 */
public record TakeTicket(
        UUID requestId,
        Issuer issuer,
        long motifId,
        String language,
        boolean priority,
        Set<Need> needs,
        KioskNumber number) {
    public TakeTicket {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(issuer, "issuer");
        needs = Set.copyOf(needs);
    }

    /** Asks for a ticket that the server numbers. */
    public TakeTicket(UUID requestId, Issuer issuer, long motifId, String language, boolean priority, Set<Need> needs) {
        this(requestId, issuer, motifId, language, priority, needs, null);
    }

    boolean offline() {
        return number != null && number.offline();
    }
}
