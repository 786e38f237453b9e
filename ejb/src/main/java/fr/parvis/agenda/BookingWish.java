package fr.parvis.agenda;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wishes to have an appointment.
 *
 * @param requestId one per intention, however often it is delivered; unique within the site
 * @param siteId where
 * @param motifId for what
 * @param startsAt when: the start of a slot
 * @param offerId in this offer only, or null for any
 * @param agentId with this agent only, or null for whoever is free
 * @param attendee who, as far as they say
 * @param channel by which way
 */
public record BookingWish(
        UUID requestId,
        long siteId,
        long motifId,
        Instant startsAt,
        Long offerId,
        Long agentId,
        Attendee attendee,
        BookingChannel channel) {
    /** Whether a visitor books by themselves: only what is offered to them, within the limits of the motif. */
    public boolean online() {
        return channel == BookingChannel.PHONE || channel == BookingChannel.KIOSK;
    }
}
