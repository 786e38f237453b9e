package fr.parvis.reception.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day as a kiosk keeps it for the time without network.
 *
 * @param now the server's time
 * @param day the site's calendar day
 * @param letter of the kiosk's series
 * @param lastRank the highest rank of that series today, 0 before the first
 * @param keepsWaiting visitors keep their place over midnight, so the series goes on
 * @param openings from a few minutes ago on, for eight days
 * @param codeKey by which the kiosk makes proofs of codes today: 64 hexadecimal digits, of this kiosk and day alone
 * @param appointments that may still be checked in today
 */
public record KioskDay(
        Instant now,
        LocalDate day,
        char letter,
        int lastRank,
        boolean keepsWaiting,
        List<Opening> openings,
        String codeKey,
        List<Expected> appointments) {
    public KioskDay {
        openings = List.copyOf(openings);
        appointments = List.copyOf(appointments);
    }

    /**
     * The site receives people.
     *
     * @param to null when it never closes
     */
    public record Opening(Instant from, Instant to) {}

    /**
     * An appointment that may be checked in.
     *
     * @param scanned SHA-256 of the proof that its QR code was shown
     * @param typed SHA-256 of the proof that its eight characters were typed
     * @param from the first instant at which it is accepted
     * @param to the last one
     */
    public record Expected(String scanned, String typed, Instant from, Instant to, long motif, Instant startsAt) {}
}
