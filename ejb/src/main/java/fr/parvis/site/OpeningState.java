package fr.parvis.site;

import java.time.Instant;

/**
 * Whether a site receives people at a moment.
 *
 * @param open true while the door is open
 * @param opensAt when closed: the next opening, or null when none is planned in the coming two months
 * @param closesAt when open: the end of this opening, or null when it never closes
 */
public record OpeningState(boolean open, Instant opensAt, Instant closesAt) {
    public static OpeningState openUntil(Instant closesAt) {
        return new OpeningState(true, null, closesAt);
    }

    public static OpeningState closedUntil(Instant opensAt) {
        return new OpeningState(false, opensAt, null);
    }
}
