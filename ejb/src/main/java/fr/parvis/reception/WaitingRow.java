package fr.parvis.reception;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.reception.entity.StoredTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * One visitor of the waiting room, for staff only.
 *
 * @param reference the instant from which the wait counts
 * @param since when the present status began
 * @param appointmentAt null for a walk-in
 * @param ofToday false for a visit that ended on an earlier day, whose number may be another visitor's by now
 * @param issuedOffline the kiosk had no network when it gave the number
 */
public record WaitingRow(
        long ticketId,
        TicketNumber number,
        long motifId,
        VisitorClass visitorClass,
        TicketStatus status,
        String language,
        Set<Need> needs,
        Instant arrivedAt,
        Instant reference,
        Instant since,
        Instant appointmentAt,
        Long counterId,
        Long keptForCounterId,
        Instant notBefore,
        String note,
        boolean ofToday,
        boolean issuedOffline) {

    /** Reads a ticket of today into the row that staff see. */
    public static WaitingRow of(StoredTicket ticket) {
        return of(ticket, true);
    }

    /** Reads a remembered ticket of somebody who is there into the row that staff see. */
    public static WaitingRow of(TicketRow ticket) {
        return of(new StoredTicket(ticket), true);
    }

    /** Reads a ticket of today or of an earlier day into the row that staff see. */
    public static WaitingRow of(StoredTicket ticket, boolean ofToday) {
        return new WaitingRow(
                ticket.id(),
                ticket.number(),
                ticket.motifId(),
                ticket.visitorClass(),
                ticket.status(),
                ticket.language(),
                ticket.needs(),
                ticket.arrivedAt(),
                ticket.referenceAt(),
                ticket.since(),
                ticket.appointmentAt(),
                ticket.counterId(),
                ticket.keptForCounterId(),
                ticket.notBefore(),
                ticket.note(),
                ofToday,
                ticket.issuedOffline());
    }

    /** Whether the visitor may be put back in the queue: missed the call of today, or was set aside. */
    public boolean canBePutBack() {
        return ofToday && (status == TicketStatus.NO_SHOW || status == TicketStatus.ON_HOLD);
    }

    /** How long the visitor has waited, never negative: before the appointment time the wait has not begun. */
    public Duration waited(Instant now) {
        return now.isBefore(reference) ? Duration.ZERO : Duration.between(reference, now);
    }
}
