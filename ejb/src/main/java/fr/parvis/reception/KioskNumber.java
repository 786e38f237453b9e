package fr.parvis.reception;

import fr.parvis.shared.input.Refused;
import java.time.Instant;
import java.util.Objects;

/**
 * The number that a kiosk gave in its own series before the server knew: the visitor may hold it on paper already.
 *
 * @param rank in the series of the kiosk, from 1, of nine digits at most
 * @param link of the ticket, drawn by the kiosk
 * @param at when it was given, by the kiosk's best knowledge of the server's time
 * @param offline told to the visitor without asking the server: a fact, not a wish
 */
public record KioskNumber(int rank, TicketLink link, Instant at, boolean offline) {
    private static final int HIGHEST = 999_999_999;

    public KioskNumber {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(at, "at");
        if (rank < 1 || rank > HIGHEST) {
            throw new Refused("rank", Refused.Wanted.whole(1, 99_999));
        }
    }

    /** When the visitor came: what the kiosk says of the time without network, never after {@code now}. */
    public Instant arrival(Instant now) {
        return offline && at.isBefore(now) ? at : now;
    }
}
