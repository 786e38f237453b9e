package fr.parvis.reception;

import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.StoredDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds tickets for other contexts and writes their moves down, inside a running transaction. */
@ApplicationScoped
public class Tickets {
    @Inject
    private TicketBook book;

    @Inject
    private TicketJournal journal;

    /** The ticket of a site; empty for a ticket of another site, as for one that never was. */
    public Optional<Ticket> ofSite(long siteId, long ticketId) {
        return book.ofSite(siteId, ticketId).map(Ticket.class::cast);
    }

    /** The ticket with that unguessable link. */
    public Optional<Ticket> byLink(String link) {
        return book.byLink(link).map(Ticket.class::cast);
    }

    /** The visitor whom a counter has, called or being served. */
    public Optional<Ticket> atCounter(long counterId) {
        return book.atCounter(counterId).map(Ticket.class::cast);
    }

    /** The visitor who was set aside when an agent's stay at a counter ended, and whom nobody has taken up since. */
    public Optional<Ticket> setAsideFrom(long counterId, long agentId, Instant closedAt) {
        return book.setAsideFrom(counterId, agentId, closedAt).map(Ticket.class::cast);
    }

    /** Everybody who waits at a site, in the order of their reference, then ticket. */
    public List<Ticket> waiting(long siteId) {
        return List.copyOf(book.waiting(siteId));
    }

    /** Everybody who is somewhere on the site. */
    public List<Ticket> living(long siteId) {
        return List.copyOf(book.living(siteId));
    }

    /** How many wait at a site. */
    public long countWaiting(long siteId) {
        return book.countWaiting(siteId);
    }

    /** Who came to a site on a day without appointment, motif by motif. */
    public List<Came> cameUnbooked(long siteId, LocalDate day) {
        return book.cameUnbooked(siteId, day);
    }

    /**
     * Writes a move down: counts of the day, period, appointment, trail; then tells who listens.
     *
     * @param day locked by this transaction
     * @param event what the ticket answered to the move
     */
    public void record(ReceptionDay day, Ticket ticket, TicketEvent event) {
        journal.record(StoredDay.of(day), ticket, event);
    }

    /** Visitors without appointment of one day and motif: how many came, and when the first of them did. */
    public record Came(long motifId, int visitors, Instant first) {}
}
