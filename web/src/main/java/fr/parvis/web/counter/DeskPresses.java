package fr.parvis.web.counter;

import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.Calling;
import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.counter.boundary.Serving;
import fr.parvis.counter.boundary.TakingBack;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Hands each press of the counter page to the boundary that knows what to do. */
@RequestScoped
public class DeskPresses {
    @Inject
    private Desk desk;

    @Inject
    private TakingBack takingBack;

    @Inject
    private Calling calling;

    @Inject
    private Serving serving;

    @Inject
    private Reordering reordering;

    @Inject
    private Workplace workplace;

    DeskAnswer make(DeskSlip slip) {
        Press press = new Press(workplace.agentId(), slip.requestId());
        return switch (slip.verb()) {
            case OPEN -> desk.open(press, slip.choice());
            case TAKE_BACK -> takingBack.takeBack(press);
            case CLOSE -> desk.close(press, false);
            case PAUSE -> desk.pause(press, slip.minutes());
            case UNPAUSE -> desk.unpause(press);
            case NEXT -> calling.next(press, slip.finish());
            case CALL -> calling.callChosen(press, slip.ticketId(), slip.word());
            case RECALL -> calling.recall(press, slip.ticketId());
            case PUT_BACK -> reordering.putBack(press, workplace.siteId(), slip.ticketId(), slip.place());
            default -> withVisitor(press, slip);
        };
    }

    private DeskAnswer withVisitor(Press press, DeskSlip slip) {
        long ticket = slip.ticketId();
        return switch (slip.verb()) {
            case START -> serving.start(press, ticket);
            case SKIP -> reordering.skip(press, ticket);
            case HOLD -> serving.hold(press, ticket, slip.word());
            case RESUME -> serving.resume(press, ticket);
            case TO_MOTIF -> serving.transferToMotif(press, ticket, slip.choice());
            case TO_COUNTER -> serving.transferToCounter(press, ticket, slip.choice());
            case NO_SHOW -> serving.noShow(press, ticket);
            case FINISH -> serving.finish(press, slip.finish());
            case MOTIF -> serving.correctMotif(press, ticket, slip.choice());
            default -> throw new IllegalArgumentException("Not about a visitor: " + slip.verb());
        };
    }
}
