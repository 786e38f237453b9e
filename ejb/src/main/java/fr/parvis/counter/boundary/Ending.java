package fr.parvis.counter.boundary;

import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.Outcome;
import fr.parvis.reception.entity.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Ends a visit and frees the counter. */
@ApplicationScoped
class Ending {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TicketJournal journal;

    void finish(AtDesk at, Ticket ticket, Outcome outcome) {
        journal.record(at.day(), ticket, ticket.finish(at.staffed(), outcome, at.now()));
        free(at);
    }

    void noShow(AtDesk at, Ticket ticket) {
        journal.record(at.day(), ticket, ticket.notPresented(at.staffed(), at.now()));
        free(at);
    }

    /** The counter is free: written now, so that the next visitor may take the place in the same transaction. */
    void free(AtDesk at) {
        at.session().idle(at.now());
        entities.flush();
    }
}
