package fr.parvis.learning;

import fr.parvis.learning.control.Service;
import fr.parvis.learning.control.Stays;
import fr.parvis.learning.control.Stays.Lost;
import fr.parvis.learning.control.Stays.Period;
import fr.parvis.queueing.arrival.ArrivalCount;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.shared.Row;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what happened at a site on one of its days; each reading is one query. */
@ApplicationScoped
public class History {
    private static final String PERIODS = "select ticket_id, status, motif_id, counter_id, agent_id, began_at, ended_at"
            + " from ticket_period where site_id = ? and day = ? order by ticket_id, began_at, id";

    private static final String APPOINTMENTS =
            """
            select a.starts_at, t.arrived_at
              from appointment a left join ticket t on t.appointment_id = a.id and t.status <> 'LEFT'
             where a.site_id = ? and a.starts_at >= ? and a.starts_at < ?
               and (t.id is not null or a.status in ('BOOKED', 'NO_SHOW'))
            """;

    /** Those who were called or left: since when they waited, until when, and whether they left without having been served. */
    private static final String WAITS =
            """
            select greatest(arrived_at, coalesce(appointment_at, arrived_at)) as waited_from,
                   coalesce(first_called_at, since) as waited_until,
                   (status = 'LEFT' and first_called_at is null
                    or status = 'NO_SHOW' and not exists (
                       select 1 from ticket_period p where p.ticket_id = t.id and p.status = 'SERVING')) as unserved
              from ticket t
             where site_id = ? and day = ? and (first_called_at is not null or status = 'LEFT')
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    private static final String VISITORS =
            "select motif_id, visitor_class, arrived_at, appointment_at from ticket" + " where site_id = ? and day = ?";

    /** An appointment that was kept, or missed when nobody came: {@code ahead} is null then. */
    public record Kept(Duration ahead) {

        /** What is known of appointments after this one. */
        public AppointmentMemory into(AppointmentMemory memory) {
            return ahead == null ? memory.nobodyCame() : memory.came(ahead);
        }
    }

    /** How long somebody waited for the first call, and whether they had left by then. */
    public record Waited(Duration lasted, boolean left) {

        public PatienceMemory into(PatienceMemory memory) {
            return left ? memory.left(lasted) : memory.stayed(lasted);
        }
    }

    /** The days after one and up to another on which somebody took a ticket, in order. */
    public List<LocalDate> days(long siteId, LocalDate after, LocalDate upTo) {
        return rows(
                        "select distinct day from ticket where site_id = ? and day > ? and day <= ? order by day",
                        siteId,
                        after,
                        upTo)
                .map(row -> row.day("day"))
                .toList();
    }

    /** The services of the visits of a day; those that go on last until now. */
    public List<Service> services(SiteFacts site, LocalDate day, Instant now) {
        List<Period> periods = rows(PERIODS, site.id(), day)
                .map(row -> new Period(
                        row.id("ticket_id"),
                        row.text("status"),
                        row.id("motif_id"),
                        row.number("counter_id"),
                        row.number("agent_id"),
                        row.instant("began_at"),
                        row.instant("ended_at")))
                .toList();
        return Stays.of(periods, lost(site, day), now);
    }

    private Set<Lost> lost(SiteFacts site, LocalDate day) {
        return rows(
                        "select counter_id, closed_at from counter_session"
                                + " where site_id = ? and closed_by = 'LOST' and closed_at >= ? and closed_at < ?",
                        site.id(),
                        start(site, day),
                        start(site, day.plusDays(2)))
                .map(row -> new Lost(row.id("counter_id"), row.instant("closed_at")))
                .collect(Collectors.toSet());
    }

    public ArrivalCount visitors(SiteFacts site, LocalDate day) {
        ArrivalCount count = new ArrivalCount();
        rows(VISITORS, site.id(), day)
                .forEach(row -> count.came(
                        row.id("motif_id"),
                        VisitorClass.valueOf(row.text("visitor_class")),
                        ofDay(site, day, row.instant("arrived_at")),
                        row.isNull("appointment_at") ? null : ofDay(site, day, row.instant("appointment_at"))));
        return count;
    }

    /** Milliseconds since midnight by the clock on the wall, so that a day with a clock change looks like the others. */
    public static long ofDay(SiteFacts site, LocalDate day, Instant instant) {
        return Duration.between(day.atStartOfDay(), instant.atZone(site.zone()).toLocalDateTime())
                .toMillis();
    }

    /** The appointments of some days, both included. */
    public List<Kept> appointments(SiteFacts site, LocalDate from, LocalDate until) {
        return rows(APPOINTMENTS, site.id(), start(site, from), start(site, until.plusDays(1)))
                .map(row -> new Kept(
                        row.isNull("arrived_at")
                                ? null
                                : Duration.between(row.instant("arrived_at"), row.instant("starts_at"))))
                .toList();
    }

    /** The waits of the visits of a day that came to an end, by a call or because the visitor left. */
    public List<Waited> waits(SiteFacts site, LocalDate day) {
        return rows(WAITS, site.id(), day)
                .map(row -> new Waited(
                        Duration.between(row.instant("waited_from"), row.instant("waited_until")), row.yes("unserved")))
                .toList();
    }

    private static Instant start(SiteFacts site, LocalDate day) {
        return day.atStartOfDay(site.zone()).toInstant();
    }

    private Stream<Row> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            query.setParameter(place + 1, value instanceof Instant instant ? java.sql.Timestamp.from(instant) : value);
        }
        return Row.of(query);
    }
}
