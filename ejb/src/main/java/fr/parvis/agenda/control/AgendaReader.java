package fr.parvis.agenda.control;

import fr.parvis.agenda.AbsenceFacts;
import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.BookingRules;
import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.RoomFacts;
import fr.parvis.agenda.entity.Absence;
import fr.parvis.agenda.entity.Appointment;
import fr.parvis.agenda.entity.BookedMotif;
import fr.parvis.agenda.entity.Offer;
import fr.parvis.agenda.entity.Room;
import fr.parvis.agenda.entity.SiteBooking;
import fr.parvis.agenda.slot.AgendaPlan;
import fr.parvis.agenda.slot.Busy;
import fr.parvis.agenda.slot.PublicHolidays;
import fr.parvis.agenda.slot.Workshop;
import fr.parvis.shared.Row;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.config.QueryHints;

/** Reads the agenda of a site: what is offered, who is away, what is taken, what is booked. A few queries each, by index. */
@ApplicationScoped
public class AgendaReader {
    private static final String TAKEN =
            """
            select b.agent_id, b.room_id, b.starts_at, b.ends_at from time_block b
             where b.site_id = ?1 and b.starts_at < ?3 and b.ends_at > ?2
            union all
            select a.agent_id, cast(null as bigint), a.starts_at, a.ends_at from absence a
             where a.site_id = ?1 and a.starts_at < ?3 and a.ends_at > ?2
            union all
            select a.agent_id, cast(null as bigint), a.starts_at, a.starts_at + a.minutes * interval '1 minute'
              from appointment a
             where a.site_id = ?1 and a.agent_id is not null and a.block_id is null
               and a.status in ('BOOKED', 'CHECKED_IN', 'SERVED')
               and a.starts_at < ?3 and a.starts_at > cast(?2 as timestamptz) - interval '8 hours'
            """;

    private static final String WORKSHOPS =
            """
            select b.offer_id, b.starts_at, b.places, count(a.seat) as taken
              from time_block b left join appointment a on a.block_id = b.id and a.seat is not null
             where b.site_id = ?1 and b.places > 1 and b.offer_id is not null and b.starts_at < ?3 and b.ends_at > ?2
             group by b.id
            """;

    private static final String ONLINE_MOTIFS =
            """
            select distinct m.motif_id
              from offer o join offer_motif m on m.offer_id = o.id join booking_motif b on b.motif_id = m.motif_id
             where o.site_id = ?1 and o.online and b.online and (o.last_day is null or o.last_day >= ?2)
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    /** Everything that decides which times are free from a moment to another. */
    public AgendaPlan plan(long siteId, Instant from, Instant until) {
        SiteFacts site = sites.site(siteId);
        LocalDate first = LocalDate.ofInstant(from, site.zone()).minusDays(1);
        LocalDate last = LocalDate.ofInstant(until, site.zone()).plusDays(1);
        return new AgendaPlan(
                site.zone(),
                closedDays(site, first, last),
                offers(siteId, first),
                taken(
                        siteId,
                        first.atStartOfDay(site.zone()).toInstant(),
                        last.plusDays(1).atStartOfDay(site.zone()).toInstant()),
                workshops(siteId, from, until));
    }

    /** The days on which nobody is received: closures that staff wrote down, and public holidays. */
    public Set<LocalDate> closedDays(SiteFacts site, LocalDate first, LocalDate last) {
        Set<LocalDate> days = new HashSet<>(site.closures());
        days.addAll(PublicHolidays.between(first, last, rules(site.id()).holidays()));
        return days;
    }

    private List<OfferFacts> offers(long siteId, LocalDate notEndedBefore) {
        Set<Long> closed = rooms(siteId).stream()
                .filter(RoomFacts::closed)
                .map(RoomFacts::id)
                .collect(Collectors.toSet());
        return offersOf(siteId, notEndedBefore).stream()
                .filter(offer -> offer.sheet().roomId() == null
                        || !closed.contains(offer.sheet().roomId()))
                .toList();
    }

    private List<Busy> taken(long siteId, Instant from, Instant until) {
        return Row.of(entities.createNativeQuery(TAKEN)
                        .setParameter(1, siteId)
                        .setParameter(2, Timestamp.from(from))
                        .setParameter(3, Timestamp.from(until)))
                .map(row -> new Busy(
                        row.number("agent_id"),
                        row.number("room_id"),
                        row.instant("starts_at"),
                        row.instant("ends_at")))
                .toList();
    }

    private List<Workshop> workshops(long siteId, Instant from, Instant until) {
        return Row.of(entities.createNativeQuery(WORKSHOPS)
                        .setParameter(1, siteId)
                        .setParameter(2, Timestamp.from(from))
                        .setParameter(3, Timestamp.from(until)))
                .map(row -> new Workshop(
                        row.id("offer_id"), row.instant("starts_at"), row.count("places"), row.count("taken")))
                .toList();
    }

    /** Every offer of a site that has not ended before a day, in the order of their making. Three queries, however many offers. */
    public List<OfferFacts> offersOf(long siteId, LocalDate notEndedBefore) {
        return entities.createQuery(
                        "select o from Offer o where o.siteId = :site and (o.lastDay is null or o.lastDay >= :day)"
                                + " order by o.id",
                        Offer.class)
                .setHint(QueryHints.BATCH, "o.motifIds")
                .setHint(QueryHints.BATCH, "o.exceptions")
                .setHint(QueryHints.BATCH_TYPE, BatchFetchType.IN)
                .setParameter("site", siteId)
                .setParameter("day", notEndedBefore)
                .getResultStream()
                .map(Offer::facts)
                .toList();
    }

    /** The motifs of a site that visitors book themselves and for which an offer that has not ended before a day is open to them. */
    public Set<Long> onlineMotifs(long siteId, LocalDate notEndedBefore) {
        return Row.of(entities.createNativeQuery(ONLINE_MOTIFS)
                        .setParameter(1, siteId)
                        .setParameter(2, Date.valueOf(notEndedBefore)))
                .map(row -> row.id("motif_id"))
                .collect(Collectors.toSet());
    }

    /** What each workshop of a site is called, by offer. */
    public Map<Long, String> workshops(long siteId) {
        return Row.of(entities.createNativeQuery("select id, title from offer where site_id = ?1 and places > 1")
                        .setParameter(1, siteId))
                .collect(Collectors.toMap(row -> row.id("id"), row -> row.text("title")));
    }

    /** The rooms of a site, by name. */
    public List<RoomFacts> rooms(long siteId) {
        return entities.createQuery("select r from Room r where r.siteId = :site order by r.name", Room.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(Room::facts)
                .toList();
    }

    /** The absences that touch a span of time, by their start. */
    public List<AbsenceFacts> absences(long siteId, Instant from, Instant until) {
        return entities.createQuery(
                        "select a from Absence a where a.siteId = :site and a.startsAt < :until and a.endsAt > :from"
                                + " order by a.startsAt, a.id",
                        Absence.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(Absence::facts)
                .toList();
    }

    /** How a site takes bookings. */
    public BookingRules rules(long siteId) {
        return Optional.ofNullable(entities.find(SiteBooking.class, siteId))
                .map(SiteBooking::rules)
                .orElse(BookingRules.USUAL);
    }

    /** How appointments of a motif are made. */
    public MotifBooking booking(long motifId) {
        return Optional.ofNullable(entities.find(BookedMotif.class, motifId))
                .map(BookedMotif::booking)
                .orElseGet(() -> MotifBooking.usual(motifId));
    }

    /** How appointments are made for each motif of a site that somebody has set up. */
    public List<MotifBooking> bookings(long siteId) {
        return entities.createQuery(
                        "select b from BookedMotif b where b.siteId = :site order by b.motifId", BookedMotif.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(BookedMotif::booking)
                .toList();
    }

    /** One appointment; empty when it is forgotten. */
    public Optional<AgendaEntry> entry(long appointmentId) {
        return Optional.ofNullable(entities.find(Appointment.class, appointmentId))
                .map(Appointment::entry);
    }

    /** Whether its visitor holds a ticket, which then says where the appointment is in its life. */
    public boolean hasTicket(long appointmentId) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select 1 from ticket t where t.appointment_id = ?1 and t.status <> 'LEFT')")
                .setParameter(1, appointmentId)
                .getSingleResult();
    }

    /** The appointments of a site that start from a moment to another (not included), by time. */
    public List<AgendaEntry> entries(long siteId, Instant from, Instant until) {
        return entries(entities.createQuery(
                        "select a from Appointment a where a.siteId = :site and a.startsAt >= :from"
                                + " and a.startsAt < :until order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream());
    }

    /** The appointments that an agent still has in a span of time. */
    public List<AgendaEntry> affected(long siteId, long agentId, Instant from, Instant until) {
        return entries(siteId, from, until).stream()
                .filter(entry -> entry.facts().status().keepsTime()
                        && Long.valueOf(agentId).equals(entry.facts().agentId()))
                .toList();
    }

    /** The appointments of a series that start at a moment or later, by time, locked until the transaction ends. */
    public List<Appointment> following(long seriesId, Instant from) {
        return entities.createQuery(
                        "select a from Appointment a where a.seriesId = :series and a.startsAt >= :from order by a.id",
                        Appointment.class)
                .setParameter("series", seriesId)
                .setParameter("from", from)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
    }

    private static List<AgendaEntry> entries(Stream<Appointment> found) {
        return found.map(Appointment::entry).toList();
    }
}
