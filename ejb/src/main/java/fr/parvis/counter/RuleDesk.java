package fr.parvis.counter;

import fr.parvis.learning.Learnings;
import fr.parvis.learning.RuleTuning;
import fr.parvis.queueing.room.Language;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.queueing.rule.FrontRow;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.reception.Room;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketRow;
import fr.parvis.reception.Tickets;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.SiteRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Builds the small records on which the routing rule decides from the state of a site. */
@ApplicationScoped
public class RuleDesk {
    @Inject
    private Tickets tickets;

    @Inject
    private Learnings learnings;

    /** The desk as it stands: everybody waiting, every counter that takes visitors. */
    public DeskSnapshot of(SiteFacts site, List<FloorRow> floor, Instant now) {
        List<OpenCounter> counters = floor.stream()
                .filter(FloorRow::takesVisitors)
                .map(FloorRow::toOpenCounter)
                .toList();
        List<WaitingTicket> waiting = tickets.waiting(site.id()).stream()
                .map(ticket -> waiting(ticket, floor))
                .toList();
        return new DeskSnapshot(now, waiting, counters, learnings.of(site.id()).loads(), settings(site));
    }

    /**
     * The desk as far as it decides whom one counter calls ({@link FrontRow}): the rule answers the same as on the whole desk.
     *
     * @param asked the counter
     * @param asIfOpen whether it is taken as open even if it is not
     * @param depth how many times the rule will be asked, one visitor leaving between two times
     */
    public DeskSnapshot front(
            SiteFacts site, Room room, List<FloorRow> floor, FloorRow asked, boolean asIfOpen, int depth, Instant now) {
        List<OpenCounter> counters = floor.stream()
                .filter(row -> row.takesVisitors() || (asIfOpen && row.counterId() == asked.counterId()))
                .map(FloorRow::toOpenCounter)
                .toList();
        RuleSettings settings = settings(site);
        FrontRow front = new FrontRow(now, asked.counterId(), counters, settings, depth);
        room.lines()
                .forEach(line -> front.add(
                        line.motifId(), line.visitorClass(), room.line(line), ticket -> waiting(ticket, floor)));
        return new DeskSnapshot(
                now, front.tickets(), counters, learnings.of(site.id()).loads(), settings);
    }

    /** Who waits, as the rule sees the ticket. */
    public static WaitingTicket waiting(TicketRow ticket, List<FloorRow> floor) {
        return waiting(ticket.ticket(), floor);
    }

    private static WaitingTicket waiting(Ticket ticket, List<FloorRow> floor) {
        return new WaitingTicket(
                ticket.id(),
                ticket.motifId(),
                ticket.visitorClass(),
                ticket.arrivedAt(),
                ticket.appointmentAt(),
                Language.of(ticket.language()).orElse(null),
                keptFor(ticket, floor),
                ticket.notBefore(),
                ticket.referenceAt());
    }

    /** A place kept for a counter is a place kept for the agent who sits there; an empty counter keeps nobody. */
    private static Long keptFor(Ticket ticket, List<FloorRow> floor) {
        if (ticket.keptForCounterId() == null) {
            return ticket.keptForAgentId();
        }
        return floor.stream()
                .filter(row -> row.inService() && row.counterId() == ticket.keptForCounterId())
                .map(FloorRow::agentId)
                .findFirst()
                .orElse(null);
    }

    /** The settings that the rule weighs with at a site: the manager's, and what was fitted to the site and accepted. */
    public RuleSettings settings(SiteFacts site) {
        SiteRules rules = site.rules();
        RuleSettings asked = RuleSettings.standard()
                .withBalance(rules.balance())
                .withTarget(VisitorClass.WALK_IN, target(rules.walkInTarget()))
                .withTarget(VisitorClass.PRIORITY, target(rules.priorityTarget()))
                .withTarget(VisitorClass.APPOINTMENT, target(rules.appointmentTarget()));
        return learnings
                .tuning(site.id(), rules.balance())
                .map(tuning -> tuned(asked, tuning))
                .orElse(asked);
    }

    private static RuleSettings tuned(RuleSettings asked, RuleTuning tuning) {
        RuleSettings.Tuning usual = asked.tuning();
        return asked.withCeiling(Duration.ofMinutes(tuning.ceilingMinutes()))
                .withTuning(usual.withLateFactor(tuning.lateFactor()));
    }

    /** A target as the rule can weigh it, between 2 and 120 minutes, whatever the figures are counted by. */
    private static Duration target(int minutes) {
        return Duration.ofMinutes(Math.max(2, Math.min(120, minutes)));
    }
}
