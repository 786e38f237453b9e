package fr.parvis.counter.boundary;

import fr.parvis.counter.CallReason;
import fr.parvis.counter.Floor;
import fr.parvis.counter.FloorRow;
import fr.parvis.counter.SessionState;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.SiteCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The counters of a site and what each is doing, for staff. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class CounterRoom {
    private static final String REASONS = "select c.ticketId as ticket, c.reason as reason from CounterCall c, Ticket t"
            + " where t.id = c.ticketId and t.counterId = c.counterId and c.recall = false and t.siteId = :site"
            + " and t.status in (fr.parvis.reception.TicketStatus.CALLED,"
            + " fr.parvis.reception.TicketStatus.SERVING) order by c.sequence";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private Floor floor;

    /** Every counter in service in the order of the room, staffed or not, and those out of service that somebody still has. */
    public List<CounterRow> counters(long siteId) {
        Map<Long, FloorRow> staffed =
                floor.staffed(siteId).stream().collect(Collectors.toMap(FloorRow::counterId, Function.identity()));
        return sites.counters(siteId).stream()
                .filter(counter -> counter.active() || staffed.containsKey(counter.id()))
                .map(counter -> row(counter, staffed.get(counter.id())))
                .toList();
    }

    /**
     * Why the visitors who are at a counter now were called there, by ticket. Who was resumed at another counter has none.
     */
    public Map<Long, CallReason> reasons(long siteId) {
        return Row.of(entities.createQuery(REASONS).setParameter("site", siteId))
                .collect(Collectors.toMap(
                        row -> row.id("ticket"),
                        row -> row.value("reason", CallReason.class),
                        (earlier, later) -> later));
    }

    private static CounterRow row(CounterFacts counter, FloorRow row) {
        if (row == null) {
            return new CounterRow(
                    counter.id(),
                    counter.label(),
                    counter.zoneId(),
                    SessionState.CLOSED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    counter.motifs(),
                    counter.active(),
                    null);
        }
        return new CounterRow(
                counter.id(),
                counter.label(),
                counter.zoneId(),
                row.state(),
                row.agentId(),
                row.agentName(),
                row.idleSince(),
                row.pausedUntil(),
                row.lastSeenAt(),
                row.motifIds(),
                row.inService(),
                row.ticketId());
    }
}
