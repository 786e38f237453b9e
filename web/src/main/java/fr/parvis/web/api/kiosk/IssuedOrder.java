package fr.parvis.web.api.kiosk;

import fr.parvis.reception.KioskNumber;
import fr.parvis.reception.TicketLink;
import fr.parvis.web.api.Given;
import java.time.Instant;

/**
 * The number that the kiosk gave in its own series.
 *
 * @param rank from 1, of nine digits at most
 * @param link 26 characters of Crockford base32, drawn by the kiosk
 * @param at when, by the kiosk's best knowledge of the server's time
 * @param offline the visitor holds it already: what would be refused now is booked all the same
 */
public record IssuedOrder(Integer rank, String link, Instant at, boolean offline) {
    public IssuedOrder {
        Given.required(rank, "rank");
        Given.required(at, "at");
        known(rank, link, at, offline);
    }

    /** The number as the reception knows it, null when the server is to give one. */
    static KioskNumber of(IssuedOrder issued) {
        return issued == null ? null : known(issued.rank, issued.link, issued.at, issued.offline);
    }

    private static KioskNumber known(int rank, String link, Instant at, boolean offline) {
        return new KioskNumber(rank, new TicketLink(link), at, offline);
    }
}
