package fr.parvis.counter.boundary;

import fr.parvis.counter.boundary.DeskView.NextUp;
import fr.parvis.counter.control.Floor;
import fr.parvis.counter.control.FloorRow;
import fr.parvis.counter.control.RuleDesk;
import fr.parvis.queueing.CallRule;
import fr.parvis.queueing.Choice;
import fr.parvis.queueing.Desk;
import fr.parvis.queueing.OpenCounter;
import fr.parvis.queueing.WaitingTicket;
import fr.parvis.reception.boundary.WaitingRow;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.entity.TicketStatus;
import fr.parvis.shared.Roles;
import fr.parvis.site.control.SiteCatalogue;
import fr.parvis.site.control.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the agent's counter page reads: the visitor at the counter, who comes next and why, who is set aside. */
@Stateless
@RolesAllowed(Roles.AGENT)
public class MyDesk {
    private static final int QUEUE_SHOWN = 12;

    private final CallRule rule = new CallRule();

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private fr.parvis.counter.control.SessionBook sessions;

    @Inject
    private Floor floor;

    @Inject
    private RuleDesk ruleDesk;

    @Inject
    private TicketBook tickets;

    /** The agent's counter; empty when they have none. */
    public Optional<DeskView> view(long agentId) {
        return sessions.ofAgent(agentId).flatMap(session -> {
            SiteFacts site = sites.site(session.siteId());
            List<FloorRow> staffed = floor.staffed(site.id());
            return staffed.stream()
                    .filter(row -> row.agentId() == agentId)
                    .findFirst()
                    .map(mine -> view(site, staffed, mine));
        });
    }

    private DeskView view(SiteFacts site, List<FloorRow> staffed, FloorRow mine) {
        Instant now = clock.instant();
        Map<Long, WaitingRow> rows = tickets.living(site.id()).stream()
                .map(WaitingRow::of)
                .collect(Collectors.toMap(WaitingRow::ticketId, Function.identity()));
        Desk desk = ruleDesk.of(site, staffed, now);
        List<Choice> order = mine.inService() ? expectedOrder(desk, mine) : List.of();
        return new DeskView(
                site.id(),
                mine.counterId(),
                mine.counterLabel(),
                mine.state(),
                mine.pausedUntil(),
                mine.motifIds(),
                mine.inService(),
                mine.ticketId() == null ? null : rows.get(mine.ticketId()),
                order.isEmpty()
                        ? null
                        : new NextUp(
                                rows.get(order.get(0).ticketId()), order.get(0).reason()),
                order.stream().map(choice -> rows.get(choice.ticketId())).toList(),
                later(desk, mine).map(ticket -> rows.get(ticket.id())).toList(),
                held(rows),
                now);
    }

    /** Applies the rule again and again for this counter, as if it served alone from now. */
    private List<Choice> expectedOrder(Desk desk, FloorRow mine) {
        List<WaitingTicket> left = new ArrayList<>(desk.waiting());
        List<OpenCounter> counters = withMine(desk, mine);
        List<Choice> order = new ArrayList<>();
        while (order.size() < QUEUE_SHOWN) {
            Optional<Choice> choice =
                    rule.next(new Desk(desk.now(), left, counters, desk.motifs(), desk.settings()), mine.counterId());
            if (choice.isEmpty()) {
                break;
            }
            order.add(choice.get());
            left.removeIf(ticket -> ticket.id() == choice.get().ticketId());
        }
        return order;
    }

    private static List<OpenCounter> withMine(Desk desk, FloorRow mine) {
        List<OpenCounter> counters = new ArrayList<>(desk.counters());
        if (!mine.takesVisitors()) {
            counters.add(mine.toOpenCounter());
        }
        return counters;
    }

    /** Who may not be called again yet, and may be by this counter as soon as they may. */
    private Stream<WaitingTicket> later(Desk desk, FloorRow mine) {
        List<OpenCounter> counters = withMine(desk, mine);
        return desk.waiting().stream()
                .filter(ticket ->
                        ticket.notBefore() != null && ticket.notBefore().isAfter(desk.now()))
                .filter(ticket -> rule.next(
                                new Desk(ticket.notBefore(), List.of(ticket), counters, desk.motifs(), desk.settings()),
                                mine.counterId())
                        .isPresent())
                .sorted(Comparator.comparing(WaitingTicket::notBefore).thenComparing(WaitingTicket::id));
    }

    private static List<WaitingRow> held(Map<Long, WaitingRow> rows) {
        return rows.values().stream()
                .filter(row -> row.status() == TicketStatus.ON_HOLD)
                .sorted(Comparator.comparing(WaitingRow::since).thenComparing(WaitingRow::ticketId))
                .toList();
    }
}
