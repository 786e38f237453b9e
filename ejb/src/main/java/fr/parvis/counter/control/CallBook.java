package fr.parvis.counter.control;

import fr.parvis.counter.entity.CallReasonColumn;
import fr.parvis.counter.entity.DecisionColumn;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Room;
import fr.parvis.reception.Staffed;
import fr.parvis.reception.Ticket;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes calls and recalls down, each with its own sequence number, which the wall screen announces once. */
@ApplicationScoped
public class CallBook {
    @Inject
    private Settings settings;

    /** Calls a waiting visitor to a counter, and keeps what the call was decided on, unless the site keeps none. */
    public void call(OpenDay day, Ticket ticket, Staffed counter, Because because) {
        boolean kept = settings.kept().callRecordDays() > 0;
        Room room = day.room();
        String desk = kept ? DecisionColumn.write(because.desk(), room.waiting(), room.digest()) : null;
        String reason = CallReasonColumn.write(because.reason());
        day.record(ticket, ticket.callTo(counter, day.now()));
        day.call(ticket, counter.counterId(), counter.agentId(), reason, because.ruleTicketId(), desk);
    }

    /** Announces a called visitor once more. */
    public void recall(OpenDay day, Ticket ticket, Staffed counter) {
        day.record(ticket, ticket.recall(counter, day.now()));
        day.call(ticket, counter.counterId(), counter.agentId(), null, null, null);
    }
}
