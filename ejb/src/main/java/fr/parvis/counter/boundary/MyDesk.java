package fr.parvis.counter.boundary;

import fr.parvis.counter.FloorRow;
import fr.parvis.counter.RuleDesk;
import fr.parvis.counter.boundary.DeskView.NextUp;
import fr.parvis.counter.control.StaffedFloor;
import fr.parvis.queueing.rule.CallRule;
import fr.parvis.queueing.rule.Choice;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.reception.DayTurns;
import fr.parvis.reception.Room;
import fr.parvis.reception.TicketRow;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import fr.parvis.shared.Roles;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the agent's counter page reads: the visitor at the counter, who comes next and why, who is set aside. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.AGENT)
public class MyDesk {
    private static final int QUEUE_SHOWN = 12;

    private final CallRule rule = new CallRule();

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private DayTurns turns;

    @Inject
    private StaffedFloor staffedFloor;

    @Inject
    private RuleDesk ruleDesk;

    /** The agent's counter; empty when they have none. */
    public Optional<DeskView> view(long agentId) {
        Optional<Long> remembered = staffedFloor.siteOf(agentId);
        Optional<DeskView> view = remembered.flatMap(site -> view(sites.site(site), agentId));
        return view.isPresent() || remembered.isEmpty()
                ? view
                : staffedFloor.lookUp(agentId).flatMap(site -> view(sites.site(site), agentId));
    }

    private Optional<DeskView> view(SiteFacts site, long agentId) {
        DayTurns.Now look = turns.look(site);
        List<FloorRow> staffed = staffedFloor.of(look);
        return staffed.stream()
                .filter(row -> row.agentId() == agentId)
                .findFirst()
                .map(mine -> view(site, look.room(), staffed, mine));
    }

    private DeskView view(SiteFacts site, Room room, List<FloorRow> staffed, FloorRow mine) {
        Instant now = clock.instant();
        List<Choice> order = mine.inService()
                ? rule.order(
                        ruleDesk.front(site, room, staffed, mine, true, QUEUE_SHOWN, now),
                        mine.counterId(),
                        QUEUE_SHOWN)
                : List.of();
        List<WaitingRow> queue =
                order.stream().map(choice -> row(room, choice.ticketId())).toList();
        return new DeskView(
                site.id(),
                mine.counterId(),
                mine.counterLabel(),
                mine.state(),
                mine.pausedUntil(),
                mine.motifIds(),
                mine.inService(),
                mine.ticketId() == null ? null : row(room, mine.ticketId()),
                order.isEmpty() ? null : new NextUp(queue.get(0), order.get(0).reason()),
                queue,
                later(site, room, staffed, mine, now),
                held(room),
                now);
    }

    private static WaitingRow row(Room room, long ticketId) {
        return WaitingRow.of(room.ticket(ticketId).orElseThrow());
    }

    /** Who may not be called again yet, and may be by this counter as soon as they may. */
    private List<WaitingRow> later(SiteFacts site, Room room, List<FloorRow> staffed, FloorRow mine, Instant now) {
        return room.heldBack().stream()
                .filter(ticket -> ticket.notBefore().isAfter(now))
                .filter(ticket -> {
                    Room alone = Room.alone(ticket);
                    DeskSnapshot desk = ruleDesk.front(site, alone, staffed, mine, true, 1, ticket.notBefore());
                    return rule.next(desk, mine.counterId()).isPresent();
                })
                .sorted(Comparator.comparing(TicketRow::notBefore).thenComparing(TicketRow::id))
                .map(WaitingRow::of)
                .toList();
    }

    private static List<WaitingRow> held(Room room) {
        return room.others().stream()
                .filter(ticket -> ticket.status() == TicketStatus.ON_HOLD)
                .map(WaitingRow::of)
                .sorted(Comparator.comparing(WaitingRow::since).thenComparing(WaitingRow::ticketId))
                .toList();
    }
}
