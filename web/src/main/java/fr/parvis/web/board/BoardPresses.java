package fr.parvis.web.board;

import fr.parvis.advice.boundary.Remedies;
import fr.parvis.advice.boundary.RemedyAnswer;
import fr.parvis.counter.Press;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.Reordering;
import fr.parvis.reception.Place;
import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.boundary.CheckIn;
import fr.parvis.reception.boundary.HelpRequests;
import fr.parvis.reception.boundary.Issuer;
import fr.parvis.reception.boundary.PaperOrders;
import fr.parvis.reception.boundary.RejectedRecords;
import fr.parvis.reception.boundary.TakeTicket;
import fr.parvis.reception.boundary.UseCode;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;

/** Hands each press of the board to the boundary that knows what to do, and says what came of it. */
@RequestScoped
public class BoardPresses {
    private static final String FRENCH = "fr";

    @Inject
    private Reordering reordering;

    @Inject
    private HelpRequests help;

    @Inject
    private RejectedRecords rejected;

    @Inject
    private PaperOrders papers;

    @Inject
    private HeldPresses held;

    @Inject
    private VisitorWords visitors;

    @Inject
    private CheckIn checkIn;

    @Inject
    private CheckInWords checkInWords;

    @Inject
    private Remedies remedies;

    @Inject
    private Workplace workplace;

    @Inject
    private Texts texts;

    String make(BoardSlip slip) {
        Press press = new Press(workplace.agentId(), slip.requestId());
        long site = workplace.siteId();
        return switch (slip.verb()) {
            case PUT_BACK -> said(slip, reordering.putBack(press, site, slip.subject(), Place.valueOf(slip.word())));
            case LEAVE -> said(slip, reordering.leave(press, site, slip.subject()));
            case GO -> texts.of(help.acknowledge(site, slip.subject(), press.agentId()) ? "board.going" : "board.gone");
            case SEEN ->
                texts.of(rejected.see(site, slip.subject(), press.agentId()) ? "kiosks.seenDone" : "board.gone");
            case PRINT -> print(slip, press);
            case ACCEPT -> held.accept(slip.subject());
            case DISCARD -> held.discard(slip.subject(), slip.word());
            case DISCARD_ALL -> held.discardAll(slip.word());
            case TICKET ->
                checkInWords.of(checkIn.takeTicket(
                        new TakeTicket(slip.requestId(), desk(), slip.choice(), FRENCH, slip.priority(), Set.of())));
            case APPLY ->
                texts.of(
                        attempt(() -> remedies.apply(press, site, slip.word())) ? "advice.done" : "advice.notPossible");
            case UNDO ->
                texts.of(
                        attempt(() -> remedies.undo(press, site, slip.subject()))
                                ? "advice.undone"
                                : "advice.notPossible");
            case CODE ->
                checkInWords.of(checkIn.useCode(new UseCode(slip.requestId(), desk(), slip.word(), FRENCH, Set.of())));
        };
    }

    private String print(BoardSlip slip, Press press) {
        TicketNumber number = TicketNumber.of(slip.word());
        boolean asked = papers.ask(new PaperOrders.Wish(workplace.siteId(), number, press.agentId(), slip.requestId()));
        if (asked && slip.subject() > 0) {
            rejected.see(workplace.siteId(), slip.subject(), press.agentId());
        }
        return asked ? texts.of("kiosks.printing", visitors.number(number)) : texts.of("board.gone");
    }

    /** A roster that does not allow it any more is an ordinary answer here. */
    private static boolean attempt(Supplier<RemedyAnswer> deed) {
        try {
            return deed.get().done();
        } catch (RosterRefused refused) {
            return false;
        }
    }

    private String said(BoardSlip slip, DeskAnswer answer) {
        return texts.of(
                switch (answer.result()) {
                    case DONE -> "board.done." + slip.verb();
                    case OTHER_DAY -> "board.otherDay";
                    default -> "board.notPossible";
                });
    }

    private Issuer desk() {
        return new Issuer(workplace.siteId(), workplace.getSite().deskLetter());
    }
}
