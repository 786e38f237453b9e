package fr.parvis.web.staff;

import fr.parvis.counter.boundary.WhyNotYet;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.WaitingRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** "Why not me", below a number that staff looked for. */
@Named("whyNot")
@RequestScoped
public class WhyNotPart {
    @Inject
    private WhyNotYet whyNot;

    @Inject
    private CallWords words;

    @Inject
    private Workplace workplace;

    /** Whether there is anything to explain. */
    public boolean asks(WaitingRow row) {
        return row.status() == TicketStatus.WAITING;
    }

    /** A sentence to be said aloud; it tells nothing of other visitors. */
    public String answer(WaitingRow row) {
        return whyNot.of(workplace.siteId(), row.ticketId())
                .map(why -> words.whyNot(
                        why, row.appointmentAt(), workplace.getSite().zone()))
                .orElse("");
    }
}
