package fr.parvis.counter.control;

import fr.parvis.counter.Floor;
import fr.parvis.counter.FloorRow;
import fr.parvis.reception.DayTurns;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Room;
import fr.parvis.reception.TicketRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The staffed counters of a site, remembered beside its room (ADR 0093): whatever changes who sits where, who may do what or what a
 * counter is called counts the room up, so a room that still holds has the counters that still hold.
 */
@ApplicationScoped
public class StaffedFloor {
    private static final int MOST = 10_000;

    private final Map<Long, Long> siteOfAgent = new ConcurrentHashMap<>();

    @Inject
    private Floor floor;

    @Inject
    private SessionBook sessions;

    /** What is kept beside a room: the counters without their visitors, whom the room knows. */
    private record Counters(List<FloorRow> rows) {}

    /** Every counter with an agent, as it stands in the middle of a turn. */
    public List<FloorRow> of(OpenDay day) {
        if (!(day.beside() instanceof Counters)) {
            day.beside(read(day.site().id()));
        }
        return shown(((Counters) day.beside()).rows(), day.room());
    }

    /** Every counter with an agent, as it stands now. */
    public List<FloorRow> of(DayTurns.Now now) {
        Counters counters;
        if (now.beside() instanceof Counters known) {
            counters = known;
        } else {
            counters = read(now.siteId());
            now.beside(counters);
        }
        return shown(counters.rows(), now.room());
    }

    private Counters read(long siteId) {
        List<FloorRow> rows =
                floor.staffed(siteId).stream().map(row -> row.having(null)).toList();
        if (siteOfAgent.size() > MOST) {
            siteOfAgent.clear();
        }
        rows.forEach(row -> siteOfAgent.put(row.agentId(), siteId));
        return new Counters(rows);
    }

    private static List<FloorRow> shown(List<FloorRow> rows, Room room) {
        Map<Long, Long> visitors = new HashMap<>();
        for (TicketRow ticket : room.others()) {
            if (ticket.status().atCounter()) {
                visitors.put(ticket.counterId(), ticket.id());
            }
        }
        return rows.stream()
                .map(row -> row.having(visitors.get(row.counterId())))
                .toList();
    }

    /** Notes that a counter is free from now on. */
    public void free(OpenDay day, long counterId) {
        Instant now = day.now();
        Counters counters = (Counters) day.beside();
        day.beside(new Counters(counters.rows().stream()
                .map(row -> row.counterId() == counterId ? row.freeSince(now) : row)
                .toList()));
    }

    /** Where an agent has a counter, as far as this server remembers or else as the database says; empty when nowhere. */
    public Optional<Long> siteOf(long agentId) {
        Long known = siteOfAgent.get(agentId);
        return known != null ? Optional.of(known) : lookUp(agentId);
    }

    /** Where an agent has a counter now. */
    public Optional<Long> lookUp(long agentId) {
        Optional<Long> site = sessions.siteOf(agentId);
        site.ifPresentOrElse(id -> siteOfAgent.put(agentId, id), () -> siteOfAgent.remove(agentId));
        return site;
    }
}
