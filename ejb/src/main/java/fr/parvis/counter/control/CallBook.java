package fr.parvis.counter.control;

import fr.parvis.counter.entity.CallRecord;
import fr.parvis.counter.entity.CounterCall;
import fr.parvis.queueing.written.DeskText;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.ReceptionDay;
import fr.parvis.reception.entity.Staffed;
import fr.parvis.reception.entity.Ticket;
import fr.parvis.shared.Settings;
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
    private Settings settings;

    @Inject
    private DayBook days;

    @Inject
    private TicketJournal journal;

    /** Calls a waiting visitor to a counter, and keeps what the call was decided on, unless the site keeps none. */
    public void call(ReceptionDay day, Ticket ticket, Staffed counter, Because because) {
        journal.record(day, ticket, ticket.callTo(counter, because.desk().now()));
        CounterCall call = announce(day, ticket, counter, because.reason());
        if (settings.kept().callRecordDays() > 0) {
            entities.persist(new CallRecord(call, because.ruleTicketId(), DeskText.write(because.desk())));
        }
    }

    /** Announces a called visitor once more. */
    public void recall(ReceptionDay day, Ticket ticket, Staffed counter, Instant now) {
        journal.record(day, ticket, ticket.recall(counter, now));
        announce(day, ticket, counter, null);
    }

    private CounterCall announce(ReceptionDay day, Ticket ticket, Staffed counter, String reason) {
        long sequence = days.announce(day);
        boolean recall = reason == null;
        CounterCall call = new CounterCall(ticket, counter, day.day(), sequence, recall ? "" : reason, recall);
        entities.persist(call);
        return call;
    }
}
