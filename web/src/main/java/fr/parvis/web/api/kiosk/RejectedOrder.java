package fr.parvis.web.api.kiosk;

import fr.parvis.reception.Rejection;
import fr.parvis.reception.TicketNumber;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.web.api.Given;
import java.time.Instant;
import java.util.UUID;

/**
 * A number that a visitor was told without network and that the server refused afterwards.
 *
 * @param kind TICKET or CHECK_IN
 * @param series letter told
 * @param rank told
 * @param at when it was told
 * @param reason key of the problem that refused it
 * @param detail the number under which the visitor is known already, or absent
 */
public record RejectedOrder(
        Rejection.Kind kind, String series, Integer rank, Instant at, String reason, String detail) {
    public RejectedOrder {
        Given.required(kind, "kind");
        Given.required(rank, "rank");
        Given.required(at, "at");
        if (series == null || series.length() != 1) {
            throw new Refused("series", Wanted.a("series"));
        }
        TicketNumber number = new TicketNumber(series.charAt(0), rank);
        detail = new Rejection(new UUID(0, 0), kind, number, at, reason, detail).detail();
    }

    Rejection under(UUID requestId) {
        return new Rejection(requestId, kind, new TicketNumber(series.charAt(0), rank), at, reason, detail);
    }
}
