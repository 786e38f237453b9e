package fr.parvis.study.control;

import fr.parvis.learning.History;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.shared.Row;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What was, read from the site's own tickets, periods and appointments. One query each. */
@ApplicationScoped
public class SiteHistory {
    private static final String VISITS =
            """
            select t.day, p.motif, t.visitor_class, t.arrived_at, t.appointment_at, p.first_call, p.desk, p.last, t.status
              from ticket t
              join (select ticket_id,
                           (array_agg(motif_id order by began_at, id))[1] as motif,
                           min(case when status = 'CALLED' then began_at end) as first_call,
                           sum(case when status in ('CALLED', 'SERVING')
                                    then extract(epoch from ended_at - began_at) else 0 end) as desk,
                           max(began_at) as last
                      from ticket_period
                     where site_id = ? and day between ? and ?
                     group by ticket_id) p on p.ticket_id = t.id
             where t.site_id = ? and t.day between ? and ?
               and t.status in ('FINISHED', 'NO_SHOW', 'LEFT')
             order by t.arrived_at, t.id
            """;

    /** Calls of somebody who already waited when the counter had its last visitor gone; a longer gap is a pause. */
    private static final String BETWEEN =
            """
            select avg(gap)
              from (select p.status, t.reference_at, lag(p.ended_at) over free as free,
                           extract(epoch from p.began_at - lag(p.ended_at) over free) as gap
                      from ticket_period p join ticket t on t.id = p.ticket_id
                     where p.site_id = ? and p.day between ? and ? and p.status in ('CALLED', 'SERVING')
                    window free as (partition by p.day, p.counter_id order by p.began_at, p.id)) calls
             where status = 'CALLED' and gap between 0 and 300 and reference_at <= free
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    /** Every visit between two days, both included, that has ended. */
    public List<PastVisit> visits(long siteId, LocalDate from, LocalDate until) {
        SiteFacts site = sites.site(siteId);
        Query query = entities.createNativeQuery(VISITS)
                .setParameter(1, siteId)
                .setParameter(2, from)
                .setParameter(3, until)
                .setParameter(4, siteId)
                .setParameter(5, from)
                .setParameter(6, until);
        return Row.of(query).map(row -> read(row, site)).toList();
    }

    private static PastVisit read(Row row, SiteFacts site) {
        LocalDate day = row.day("day");
        Double seconds = row.real("desk");
        return new PastVisit(
                day,
                row.id("motif"),
                VisitorClass.valueOf(row.text("visitor_class")),
                ofDay(row.instant("arrived_at"), day, site),
                ofDay(row.instant("appointment_at"), day, site),
                ofDay(row.instant("first_call"), day, site),
                seconds == null ? 0 : Math.round(seconds * 1000),
                ofDay(row.instant("last"), day, site),
                row.text("status").equals("FINISHED"));
    }

    private static Long ofDay(Instant moment, LocalDate day, SiteFacts site) {
        return moment == null ? null : History.ofDay(site, day, moment);
    }

    /** How long a counter stays without visitor between two, though somebody waits: mean, pauses left out. */
    public Duration between(long siteId, LocalDate from, LocalDate until) {
        Number seconds = (Number) entities.createNativeQuery(BETWEEN)
                .setParameter(1, siteId)
                .setParameter(2, from)
                .setParameter(3, until)
                .getSingleResult();
        return seconds == null ? Duration.ZERO : Duration.ofMillis(Math.round(1000 * seconds.doubleValue()));
    }
}
