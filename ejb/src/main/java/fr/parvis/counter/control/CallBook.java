package fr.parvis.counter.control;

import fr.parvis.counter.entity.CounterCall;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.ReceptionDay;
import fr.parvis.reception.entity.Staffed;
import fr.parvis.reception.entity.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Writes calls and recalls down, each with its own sequence number, which the wall screen announces once. */
@ApplicationScoped
public class CallBook {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DayBook days;

    @Inject
    private TicketJournal journal;

    /**
     * Calls a waiting visitor to a counter.
     *
     * @param reason why this visitor; never shown in public
     */
    public void call(ReceptionDay day, Ticket ticket, Staffed counter, String reason, Instant now) {
        journal.record(day, ticket, ticket.callTo(counter, now));
        announce(day, ticket, counter, reason, false);
    }

    /** Announces a called visitor once more. */
    public void recall(ReceptionDay day, Ticket ticket, Staffed counter, Instant now) {
        journal.record(day, ticket, ticket.recall(counter, now));
        announce(day, ticket, counter, "", true);
    }

    private void announce(ReceptionDay day, Ticket ticket, Staffed counter, String reason, boolean recall) {
        long sequence = days.announce(day);
        entities.persist(new CounterCall(ticket, counter, day.day(), sequence, reason, recall));
    }
}
