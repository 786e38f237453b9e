package fr.parvis.agenda.boundary;

import fr.parvis.agenda.Attendee;
import java.time.Instant;
import java.util.UUID;

/**
 * A visitor wishes to book.
 *
 * @param requestId that of their form
 * @param offerId the workshop, or null
 * @param form what their page was given, as it was given
 * @param trap what stands in the field that no person sees
 */
public record VisitorWish(
        UUID requestId,
        long siteId,
        long motifId,
        Instant startsAt,
        Long offerId,
        Attendee attendee,
        String form,
        String trap) {
    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "VisitorWish " + requestId;
    }
}
