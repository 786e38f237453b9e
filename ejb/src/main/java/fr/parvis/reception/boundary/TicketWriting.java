package fr.parvis.reception.boundary;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.boundary.CheckInAnswer.Issued;
import fr.parvis.reception.control.DayBook;
import fr.parvis.reception.control.TicketJournal;
import fr.parvis.reception.entity.Arrival;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.site.MidnightRule;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * Writes a new ticket into the book of its day, inside the transaction of {@link TicketIssue}. A kiosk that was without
 * network over midnight brings tickets of a day that is over: they are booked there, and the site's midnight rule says
 * whether the visitor still waits (KEEP) or has left at midnight (CLOSE); ADR 0046.
 */
@ApplicationScoped
class TicketWriting {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DayBook days;

    @Inject
    private TicketJournal journal;

    @Inject
    private AppointmentBook appointments;

    /** Issues a ticket; the caller holds the lock of {@code today}. */
    CheckInAnswer issue(SiteFacts site, StoredDay today, char letter, Arrival arrival) {
        StoredDay book = days.bookOf(site, arrival.at(), today);
        int ahead = today.waiting(arrival.motifId());
        StoredTicket ticket = new StoredTicket(book, letter, arrival);
        entities.persist(ticket);
        journal.record(today, ticket, ticket.checkedIn());
        if (book != today) {
            passMidnight(site, today, ticket);
        }
        return new Issued(TicketView.of(ticket, ahead, days.announce(today)));
    }

    /** Issues a ticket of today to somebody without appointment, in the turn of its site. */
    CheckInAnswer issue(OpenDay day, char letter, Arrival arrival) {
        int ahead = day.waiting(arrival.motifId());
        Ticket ticket = day.issue(letter, arrival);
        return new Issued(TicketView.of(ticket, ahead, day.announce()));
    }

    private void passMidnight(SiteFacts site, StoredDay today, StoredTicket ticket) {
        if (site.midnightRule() == MidnightRule.KEEP) {
            today.continueSeriesAfter(ticket.number());
        } else {
            Instant midnight =
                    ticket.day().plusDays(1).atStartOfDay(site.zone()).toInstant();
            journal.record(today, ticket, ticket.leave(false, midnight));
            appointments.closeBefore(
                    site.id(), today.day().atStartOfDay(site.zone()).toInstant());
        }
    }
}
