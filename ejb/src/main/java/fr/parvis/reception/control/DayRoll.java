package fr.parvis.reception.control;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.entity.StoredDay;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.site.MidnightRule;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * What happens to those who are still there when the local day changes: the site's setting says whether they keep their
 * place ({@link MidnightRule#KEEP}) or the waiting is closed. Visitors being served are never touched. The series of whoever
 * stays goes on after their number, so that no number shows twice.
 */
@ApplicationScoped
public class DayRoll {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TicketJournal journal;

    @Inject
    private AppointmentBook appointments;

    /** Closes the day before {@code day}, whose lock the caller holds. */
    public void from(SiteFacts site, StoredDay day, Instant now) {
        List<StoredDay> before = previous(day);
        before.forEach(day::follow);
        boolean closes = !before.isEmpty() && site.midnightRule() == MidnightRule.CLOSE;
        for (StoredTicket ticket : living(site.id())) {
            carryOver(day, ticket);
            if (closes && ticket.status() != TicketStatus.SERVING) {
                journal.record(day, ticket, ticket.leave(false, now));
            } else {
                day.continueSeriesAfter(ticket.number());
            }
        }
        appointments.closeBefore(site.id(), day.day().atStartOfDay(site.zone()).toInstant());
    }

    /** The new day's counts begin with those who are there, so that whoever leaves is taken off a count that held them. */
    private static void carryOver(StoredDay day, StoredTicket ticket) {
        if (ticket.status() == TicketStatus.WAITING) {
            day.joined(ticket.motifId());
        }
    }

    private List<StoredDay> previous(StoredDay day) {
        return entities.createQuery(
                        "select d from ReceptionDay d where d.siteId = :site and d.day < :day and d.ended = false"
                                + " order by d.day",
                        StoredDay.class)
                .setParameter("site", day.siteId())
                .setParameter("day", day.day())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<StoredTicket> living(long siteId) {
        return entities.createQuery(
                        "select t from Ticket t where t.siteId = :site and t.status in :living order by t.id",
                        StoredTicket.class)
                .setParameter("site", siteId)
                .setParameter("living", TicketBook.LIVING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
