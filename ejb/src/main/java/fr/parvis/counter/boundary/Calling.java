package fr.parvis.counter.boundary;

import fr.parvis.counter.FloorRow;
import fr.parvis.counter.Press;
import fr.parvis.counter.RuleDesk;
import fr.parvis.counter.SessionState;
import fr.parvis.counter.control.Because;
import fr.parvis.counter.control.CallBook;
import fr.parvis.queueing.rule.CallRule;
import fr.parvis.queueing.rule.Choice;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.TicketStatus;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Calls visitors to a counter. However often and from however many browsers an agent presses, a counter that has a visitor
 * calls nobody else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Roles.AGENT)
public class Calling {
    private final CallRule rule = new CallRule();

    @Inject
    private DeskTurns desk;

    @Inject
    private RuleDesk ruleDesk;

    @Inject
    private CallBook calls;

    /**
     * Calls whom the routing rule chooses.
     *
     * @param finished the visitor whom the agent ends with the same press, or null. A visitor called by an earlier press
     *     is another one, so pressing twice never ends somebody who was just called.
     */
    public DeskAnswer next(Press press, Finish finished) {
        return desk.act("next", press, at -> {
            Optional<Ticket> here = at.here();
            if (here.isPresent()) {
                if (finished == null || finished.ticketId() != here.get().id()) {
                    return DeskAnswer.of(DeskResult.ALREADY_SERVING, here.get().id());
                }
                if (here.get().status() != TicketStatus.SERVING) {
                    return DeskAnswer.of(DeskResult.NOT_POSSIBLE, here.get().id());
                }
                at.finish(here.get(), finished.outcome());
            }
            return callNext(at);
        });
    }

    private DeskAnswer callNext(AtCounter at) {
        FloorRow mine = at.mine();
        if (mine.state() != SessionState.OPEN) {
            return DeskAnswer.of(DeskResult.NOT_POSSIBLE, null);
        }
        if (!mine.inService()) {
            return DeskAnswer.of(DeskResult.OUT_OF_SERVICE, null);
        }
        DeskSnapshot asked = asked(at);
        Optional<Choice> choice = rule.next(asked, mine.counterId());
        if (choice.isEmpty()) {
            return DeskAnswer.of(DeskResult.NOBODY_WAITING, null);
        }
        Ticket ticket = at.day().ticket(choice.get().ticketId()).orElseThrow();
        calls.call(at.day(), ticket, at.staffed(), Because.theRule(asked, choice.get()));
        return DeskAnswer.done(ticket.id());
    }

    private DeskSnapshot asked(AtCounter at) {
        List<FloorRow> floor = at.floor();
        return ruleDesk.front(at.site(), at.day().room(), floor, at.mine(), false, 1, at.now());
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
            Optional<Ticket> here = at.here();
            if (here.isPresent()) {
                return DeskAnswer.of(
                        here.get().id() == ticketId ? DeskResult.DONE : DeskResult.ALREADY_SERVING,
                        here.get().id());
            }
            Optional<Ticket> chosen = at.day().ticket(ticketId);
            if (chosen.isEmpty() || chosen.get().status() != TicketStatus.WAITING) {
                return elsewhere(at, chosen, ticketId);
            }
            if (!at.mine().inService()) {
                return DeskAnswer.of(DeskResult.OUT_OF_SERVICE, ticketId);
            }
            DeskSnapshot asked = asked(at);
            Optional<Choice> byRule = rule.next(asked, at.mine().counterId());
            calls.call(at.day(), chosen.get(), at.staffed(), Because.theAgent(asked, byRule, why.strip()));
            return DeskAnswer.done(ticketId);
        });
    }

    private static DeskAnswer elsewhere(AtCounter at, Optional<Ticket> ticket, long ticketId) {
        return at.floor().stream()
                .filter(row -> ticket.isPresent() && row.ticketId() != null && row.ticketId() == ticketId)
                .findFirst()
                .map(row -> DeskAnswer.taken(row.counterLabel(), ticketId))
                .orElseGet(() -> DeskAnswer.of(DeskResult.NOT_POSSIBLE, ticketId));
    }

    /** Announces the called visitor once more. */
    public DeskAnswer recall(Press press, long ticketId) {
        return desk.act("recall", press, at -> at.here()
                .filter(ticket -> ticket.id() == ticketId && ticket.status() == TicketStatus.CALLED)
                .map(ticket -> {
                    calls.recall(at.day(), ticket, at.staffed());
                    return DeskAnswer.done(ticketId);
                })
                .orElseGet(() -> elsewhere(at, at.day().ticket(ticketId), ticketId)));
    }
}
