package fr.parvis.reception.control;

import fr.parvis.reception.TicketNumber;
import fr.parvis.reception.TicketStatus;
import fr.parvis.reception.Tickets.Came;
import fr.parvis.reception.entity.StoredTicket;
import fr.parvis.shared.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds tickets. */
@ApplicationScoped
public class TicketBook {
    public static final List<TicketStatus> LIVING =
            List.of(TicketStatus.WAITING, TicketStatus.CALLED, TicketStatus.SERVING, TicketStatus.ON_HOLD);

    @PersistenceContext
    private EntityManager entities;

    public Optional<StoredTicket> byRequest(long siteId, UUID requestId) {
        return query("t.siteId = :site and t.requestId = :request")
                .setParameter("site", siteId)
                .setParameter("request", requestId)
                .getResultStream()
                .findFirst();
    }

    public Optional<StoredTicket> byLink(String link) {
        return query("t.link = :link")
                .setParameter("link", link)
                .getResultStream()
                .findFirst();
    }

    /** Whether a ticket has that number of a day at a site, or that link anywhere. */
    public boolean taken(long siteId, LocalDate day, TicketNumber number, String link) {
        return query("t.siteId = :site and t.day = :day and t.series = :series and t.rank = :rank or t.link = :link")
                .setParameter("site", siteId)
                .setParameter("day", day)
                .setParameter("series", String.valueOf(number.series()))
                .setParameter("rank", number.rank())
                .setParameter("link", link)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** The ticket of a site; empty for a ticket of another site, as for one that never was. */
    public Optional<StoredTicket> ofSite(long siteId, long ticketId) {
        return Optional.ofNullable(entities.find(StoredTicket.class, ticketId))
                .filter(ticket -> ticket.siteId() == siteId);
    }

    /** The one ticket under which an appointment was checked in. */
    public Optional<StoredTicket> ofAppointment(long appointmentId) {
        return query("t.appointmentId = :appointment and t.status <> fr.parvis.reception.TicketStatus.LEFT")
                .setParameter("appointment", appointmentId)
                .getResultStream()
                .findFirst();
    }

    /** Everybody who waits at a site, in the order of their reference, then ticket. */
    public List<StoredTicket> waiting(long siteId) {
        return query("t.siteId = :site and t.status = fr.parvis.reception.TicketStatus.WAITING"
                        + " order by t.referenceAt, t.id")
                .setParameter("site", siteId)
                .getResultList();
    }

    /** Everybody who is somewhere on the site. */
    public List<StoredTicket> living(long siteId) {
        return query("t.siteId = :site and t.status in :living order by t.referenceAt, t.id")
                .setParameter("site", siteId)
                .setParameter("living", LIVING)
                .getResultList();
    }

    /** The visitor whom a counter has, called or being served. */
    public Optional<StoredTicket> atCounter(long counterId) {
        return query("t.counterId = :counter and t.status in :there")
                .setParameter("counter", counterId)
                .setParameter("there", List.of(TicketStatus.CALLED, TicketStatus.SERVING))
                .getResultStream()
                .findFirst();
    }

    /** The visitor who was set aside when an agent's stay at a counter ended, and whom nobody has taken up since. */
    public Optional<StoredTicket> setAsideFrom(long counterId, long agentId, Instant closedAt) {
        return entities.createQuery(
                        "select t from Ticket t, TicketPeriod p where p.ticketId = t.id and p.counterId = :counter"
                                + " and p.agentId = :agent and p.endedAt = t.since and t.since >= :closed"
                                + " and p.status = fr.parvis.reception.TicketStatus.SERVING"
                                + " and t.status = fr.parvis.reception.TicketStatus.ON_HOLD",
                        StoredTicket.class)
                .setParameter("counter", counterId)
                .setParameter("agent", agentId)
                .setParameter("closed", closedAt)
                .getResultStream()
                .findFirst();
    }

    /** How many wait at a site. */
    public long countWaiting(long siteId) {
        return entities.createQuery(
                        "select count(t) from Ticket t where t.siteId = :site"
                                + " and t.status = fr.parvis.reception.TicketStatus.WAITING",
                        Long.class)
                .setParameter("site", siteId)
                .getSingleResult();
    }

    /** Who came to a site on a day without appointment, motif by motif. */
    public List<Came> cameUnbooked(long siteId, LocalDate day) {
        return Row.of(entities.createQuery(
                                "select t.motifId as motif, count(t) as visitors, min(t.arrivedAt) as earliest"
                                        + " from Ticket t where t.siteId = :site and t.day = :day"
                                        + " and t.visitorClass <> fr.parvis.queueing.room.VisitorClass.APPOINTMENT group by t.motifId")
                        .setParameter("site", siteId)
                        .setParameter("day", day))
                .map(row -> new Came(row.id("motif"), row.count("visitors"), row.instant("earliest")))
                .toList();
    }

    /** How many wait for the same motif with an earlier reference. */
    public int aheadOf(StoredTicket ticket) {
        return entities.createQuery(
                        "select count(t) from Ticket t where t.siteId = :site"
                                + " and t.status = fr.parvis.reception.TicketStatus.WAITING"
                                + " and t.motifId = :motif and t.referenceAt < :reference",
                        Long.class)
                .setParameter("site", ticket.siteId())
                .setParameter("motif", ticket.motifId())
                .setParameter("reference", ticket.referenceAt())
                .getSingleResult()
                .intValue();
    }

    private TypedQuery<StoredTicket> query(String where) {
        return entities.createQuery("select t from Ticket t where " + where, StoredTicket.class);
    }
}
