package fr.parvis.reception.control;

import fr.parvis.audit.Actor;
import fr.parvis.audit.AuditTrail;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketEvent;
import fr.parvis.reception.TicketEvent.Move;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.reception.entity.TicketPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Writes down each move of a ticket, in the transaction that makes it: the day's counts, the history of periods, the
 * appointment and the audit trail. Then tells whoever listens to {@link TicketEvent}.
 */
@ApplicationScoped
public class TicketJournal {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private AppointmentProgress appointments;

    @Inject
    private Event<TicketEvent> listeners;

    /** Records one event; the caller holds the day's lock. */
    public void record(StoredDay day, Ticket ticket, TicketEvent event) {
        Move move = event.move();
        count(day, move);
        if (turns(event)) {
            turnPeriod(ticket, move);
        }
        appointments.follow(ticket, event);
        audit.record(
                ticket.siteId(),
                actor(event),
                event.action().key(),
                move.ticketId(),
                move.to().name());
        listeners.fire(event);
    }

    /** Takes a move into the counts of the day. */
    public static void count(StoredDay day, Move move) {
        day.moved();
        if (move.from() == TicketStatus.WAITING) {
            day.left(move.fromMotifId());
        }
        if (move.to() == TicketStatus.WAITING) {
            day.joined(move.motifId());
        }
    }

    /** Whether one stretch of the visit ends with an event and another begins. */
    static boolean turns(TicketEvent event) {
        return !(event instanceof TicketEvent.Recalled);
    }

    private void turnPeriod(Ticket ticket, Move move) {
        if (move.from() != null) {
            entities.createQuery(
                            "update TicketPeriod p set p.endedAt = :at where p.ticketId = :ticket and p.endedAt is null")
                    .setParameter("at", move.at())
                    .setParameter("ticket", move.ticketId())
                    .executeUpdate();
        }
        entities.persist(new TicketPeriod(ticket, move));
    }

    /** Who did it. */
    static Actor actor(TicketEvent event) {
        if (event.move().agentId() != null) {
            return Actor.agent(event.move().agentId());
        }
        boolean byVisitor =
                event instanceof TicketEvent.CheckedIn || (event instanceof TicketEvent.Left left && left.byVisitor());
        return byVisitor ? Actor.visitor() : Actor.server();
    }
}
