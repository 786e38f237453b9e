package fr.parvis.counter.boundary;

import fr.parvis.counter.control.Because;
import fr.parvis.counter.control.CallBook;
import fr.parvis.counter.control.Floor;
import fr.parvis.counter.control.FloorRow;
import fr.parvis.counter.control.RuleDesk;
import fr.parvis.counter.entity.SessionState;
import fr.parvis.queueing.CallRule;
import fr.parvis.queueing.Choice;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.entity.Ticket;
import fr.parvis.reception.entity.TicketStatus;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Calls visitors to a counter. However often and from however many browsers an agent presses, a counter that has a visitor
 * calls nobody else.
 */
@Stateless
@RolesAllowed(Roles.AGENT)
public class Calling {
    private final CallRule rule = new CallRule();

    @Inject
    private DeskLock desk;

    @Inject
    private TicketBook tickets;

    @Inject
    private Floor floor;

    @Inject
    private RuleDesk ruleDesk;

    @Inject
    private CallBook calls;

    @Inject
    private Ending ending;

    /**
     * Calls whom the routing rule chooses.
     *
     * @param finished the visitor whom the agent ends with the same press, or null. A visitor called by an earlier press
     *     is another one, so pressing twice never ends somebody who was just called.
     */
    public DeskAnswer next(Press press, Finish finished) {
        return desk.act("next", press, at -> {
            Optional<Ticket> here = tickets.atCounter(at.session().counterId());
            if (here.isPresent()) {
                if (finished == null || finished.ticketId() != here.get().id()) {
                    return DeskAnswer.of(DeskResult.ALREADY_SERVING, here.get().id());
                }
                if (here.get().status() != TicketStatus.SERVING) {
                    return DeskAnswer.of(DeskResult.NOT_POSSIBLE, here.get().id());
                }
                ending.finish(at, here.get(), finished.outcome());
            }
            return callNext(at);
        });
    }

    private DeskAnswer callNext(AtDesk at) {
        if (at.session().state() != SessionState.OPEN) {
            return DeskAnswer.of(DeskResult.NOT_POSSIBLE, null);
        }
        List<FloorRow> staffed = floor.staffed(at.site().id());
        if (outOfService(at, staffed)) {
            return DeskAnswer.of(DeskResult.OUT_OF_SERVICE, null);
        }
        fr.parvis.queueing.Desk asked = ruleDesk.of(at.site(), staffed, at.now());
        Optional<Choice> choice = rule.next(asked, at.session().counterId());
        if (choice.isEmpty()) {
            return DeskAnswer.of(DeskResult.NOBODY_WAITING, null);
        }
        Ticket ticket = tickets.ofSite(at.site().id(), choice.get().ticketId()).orElseThrow();
        calls.call(at.day(), ticket, at.staffed(), Because.theRule(asked, choice.get()));
        return DeskAnswer.done(ticket.id());
    }

    /**
     * Calls somebody else than the rule would.
     *
     * @param why the agent's reason, 3 to 120 characters; recorded, shown to staff only
     */
    public DeskAnswer callChosen(Press press, long ticketId, String why) {
        if (why == null || why.strip().length() < 3 || why.strip().length() > 120) {
            throw new Refused("reason", Wanted.text(120));
        }
        return desk.act("call", press, at -> {
            Optional<Ticket> here = tickets.atCounter(at.session().counterId());
            if (here.isPresent()) {
                return DeskAnswer.of(
                        here.get().id() == ticketId ? DeskResult.DONE : DeskResult.ALREADY_SERVING,
                        here.get().id());
            }
            Optional<Ticket> chosen = tickets.ofSite(at.site().id(), ticketId);
            if (chosen.isEmpty() || chosen.get().status() != TicketStatus.WAITING) {
                return elsewhere(at, chosen, ticketId);
            }
            List<FloorRow> staffed = floor.staffed(at.site().id());
            if (outOfService(at, staffed)) {
                return DeskAnswer.of(DeskResult.OUT_OF_SERVICE, ticketId);
            }
            fr.parvis.queueing.Desk asked = ruleDesk.of(at.site(), staffed, at.now());
            Optional<Choice> byRule = rule.next(asked, at.session().counterId());
            calls.call(at.day(), chosen.get(), at.staffed(), Because.theAgent(asked, byRule, why.strip()));
            return DeskAnswer.done(ticketId);
        });
    }

    private DeskAnswer elsewhere(AtDesk at, Optional<Ticket> ticket, long ticketId) {
        return floor.staffed(at.site().id()).stream()
                .filter(row -> ticket.isPresent() && row.ticketId() != null && row.ticketId() == ticketId)
                .findFirst()
                .map(row -> DeskAnswer.taken(row.counterLabel(), ticketId))
                .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, ticketId));
    }

    private static boolean outOfService(AtDesk at, List<FloorRow> staffed) {
        return staffed.stream().anyMatch(row -> row.counterId() == at.session().counterId() && !row.inService());
    }

    /** Announces the called visitor once more. */
    public DeskAnswer recall(Press press, long ticketId) {
        return desk.act("recall", press, at -> tickets.atCounter(at.session().counterId())
                .filter(ticket -> ticket.id() == ticketId && ticket.status() == TicketStatus.CALLED)
                .map(ticket -> {
                    calls.recall(at.day(), ticket, at.staffed(), at.now());
                    return DeskAnswer.done(ticketId);
                })
                .orElseGet(() -> elsewhere(at, tickets.ofSite(at.site().id(), ticketId), ticketId)));
    }
}
