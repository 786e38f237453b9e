package fr.parvis.reception.boundary;

import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.TicketStatus;
import java.time.Instant;

/**
 * A ticket as its holder may see it. The motif is for the estimate; it is never shown beside the number in public.
 *
 * @param ahead visitors of the same motif who came before, 0 or more
 * @param counterId null unless called or being served
 * @param calledAt first call, null before it
 * @param sequence of the site when this was read; 0 when it does not matter
 */
public record TicketView(
        long id,
        long siteId,
        TicketNumber number,
        String link,
        TicketStatus status,
        long motifId,
        int ahead,
        Instant appointmentAt,
        Long counterId,
        Instant calledAt,
        String language,
        long sequence) {

    static TicketView of(Ticket ticket, int ahead, long sequence) {
        return new TicketView(
                ticket.id(),
                ticket.siteId(),
                ticket.number(),
                ticket.link(),
                ticket.status(),
                ticket.motifId(),
                ahead,
                ticket.appointmentAt(),
                ticket.status().atCounter() ? ticket.counterId() : null,
                ticket.firstCalledAt(),
                ticket.language(),
                sequence);
    }
}
