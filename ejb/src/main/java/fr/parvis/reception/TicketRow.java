package fr.parvis.reception;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.entity.StoredTicket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A ticket as its row stands at one moment; never changes. {@link StoredTicket} makes the moves, this is what is remembered and written.
 * Instants are whole microseconds, as the database keeps them.
 *
 * @param needs in the text form of {@link Need}
 */
public record TicketRow(
        long id,
        long siteId,
        LocalDate day,
        TicketNumber number,
        String link,
        UUID requestId,
        long motifId,
        VisitorClass visitorClass,
        Long appointmentId,
        Instant appointmentAt,
        String language,
        String needs,
        TicketStatus status,
        Long counterId,
        Long sessionId,
        Long keptForAgentId,
        Long keptForCounterId,
        Instant arrivedAt,
        Instant referenceAt,
        Instant notBefore,
        Instant firstCalledAt,
        Instant since,
        Instant movedAt,
        Outcome outcome,
        String note,
        boolean issuedOffline) {

    /** The ticket that stands so, to be moved. */
    public Ticket ticket() {
        return new StoredTicket(this);
    }

    /** What was told at the kiosk. */
    public Set<Need> needed() {
        return Need.split(needs);
    }
}
