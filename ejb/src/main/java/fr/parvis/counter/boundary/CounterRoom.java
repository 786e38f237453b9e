package fr.parvis.counter.boundary;

import fr.parvis.counter.control.Floor;
import fr.parvis.counter.control.FloorRow;
import fr.parvis.counter.entity.SessionState;
import fr.parvis.shared.Roles;
import fr.parvis.site.control.CounterFacts;
import fr.parvis.site.control.SiteCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The counters of a site and what each is doing, for staff. */
@Stateless
@RolesAllowed({Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class CounterRoom {
    @Inject
    private SiteCatalogue sites;

    @Inject
    private Floor floor;

    /** Every active counter in the order of the room, staffed or not. */
    public List<CounterRow> counters(long siteId) {
        Map<Long, FloorRow> staffed =
                floor.staffed(siteId).stream().collect(Collectors.toMap(FloorRow::counterId, Function.identity()));
        return sites.counters(siteId).stream()
                .filter(CounterFacts::active)
                .map(counter -> row(counter, staffed.get(counter.id())))
                .toList();
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
                row.ticketId());
    }
}
