package fr.parvis.web.board;

import fr.parvis.reception.Discard;
import fr.parvis.reception.boundary.HeldArrivals;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The presses about arrivals that are held, and what is said of them. */
@RequestScoped
class HeldPresses {
    @Inject
    private HeldArrivals arrivals;

    @Inject
    private Workplace workplace;

    @Inject
    private VisitorWords visitors;

    @Inject
    private Texts texts;

    String accept(long id) {
        return arrivals.accept(workplace.siteId(), id, workplace.agentId())
                .map(ticket -> texts.of("board.issued", visitors.number(ticket.number())))
                .orElseGet(() -> texts.of("board.gone"));
    }

    String discard(long id, String why) {
        boolean gone = arrivals.discard(workplace.siteId(), id, Discard.valueOf(why), workplace.agentId());
        return texts.of(gone ? "held.discarded" : "board.gone");
    }

    String discardAll(String word) {
        Discard why = Discard.valueOf(word.substring(word.indexOf(':') + 1));
        int gone = arrivals.discardAll(workplace.siteId(), word.charAt(0), why, workplace.agentId());
        return texts.of("held.allDiscarded", gone);
    }
}
