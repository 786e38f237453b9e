package fr.parvis.counter.boundary;

import fr.parvis.counter.FloorRow;
import fr.parvis.counter.control.StaffedFloor;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Outcome;
import fr.parvis.reception.Staffed;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketEvent;
import fr.parvis.site.SiteFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a press finds in its turn: the day, the agent's counter as it stands, the time. */
final class AtCounter {
    private final OpenDay day;
    private final StaffedFloor staffed;
    private final long counterId;
    private boolean freed;

    AtCounter(OpenDay day, StaffedFloor staffed, long counterId) {
        this.day = day;
        this.staffed = staffed;
        this.counterId = counterId;
    }

    OpenDay day() {
        return day;
    }

    SiteFacts site() {
        return day.site();
    }

    Instant now() {
        return day.now();
    }

    /** Every staffed counter, after everything that was done so far. */
    List<FloorRow> floor() {
        return staffed.of(day);
    }

    FloorRow mine() {
        return floor().stream()
                .filter(row -> row.counterId() == counterId)
                .findFirst()
                .orElseThrow();
    }

    Staffed staffed() {
        return mine().staffed();
    }

    /** The visitor whom the counter has. */
    Optional<Ticket> here() {
        return day.atCounter(counterId);
    }

    void record(Ticket ticket, TicketEvent event) {
        day.record(ticket, event);
    }

    /** Ends a visit and frees the counter. */
    void finish(Ticket ticket, Outcome outcome) {
        record(ticket, ticket.finish(staffed(), outcome, now()));
        free();
    }

    /** The counter is free: the next visitor may take the place with the same press. */
    void free() {
        staffed.free(day, counterId);
        freed = true;
    }

    boolean freed() {
        return freed;
    }
}
