package fr.parvis.study.control;

import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.forecast.Outlook.Punctuality;
import fr.parvis.queueing.learning.AppointmentMemory;
import fr.parvis.shared.Rows;
import fr.parvis.site.control.SiteCatalogue;
import fr.parvis.site.control.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    private static final String MISSED =
            """
            select count(*) from appointment
             where site_id = ? and starts_at >= ? and starts_at < ? and status in ('NO_SHOW', 'BOOKED')
            """;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private SiteCatalogue sites;

    /** Every visit between two days, both included, that has ended. */
    public List<PastVisit> visits(long siteId, LocalDate from, LocalDate until) {
        SiteFacts site = sites.site(siteId);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(VISITS)
                .setParameter(1, siteId)
                .setParameter(2, from)
                .setParameter(3, until)
                .setParameter(4, siteId)
                .setParameter(5, from)
                .setParameter(6, until)
                .getResultList();
        return rows.stream().map(row -> read(row, site)).toList();
    }

    private static PastVisit read(Object[] row, SiteFacts site) {
        LocalDate day = row[0] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[0];
        String status = (String) row[8];
        Number seconds = (Number) row[6];
        return new PastVisit(
                day,
                Rows.number(row[1]),
                VisitorClass.valueOf((String) row[2]),
                ofDay(row[3], day, site),
                row[4] == null ? null : ofDay(row[4], day, site),
                row[5] == null ? null : ofDay(row[5], day, site),
                seconds == null ? 0 : Math.round(seconds.doubleValue() * 1000),
                ofDay(row[7], day, site),
                status.equals("FINISHED"));
    }

    /** Time of day by the clock on the wall, so that a week with a clock change looks like the others. */
    private static long ofDay(Object cell, LocalDate day, SiteFacts site) {
        Instant instant = Rows.instant(cell);
        return Duration.between(day.atStartOfDay(), instant.atZone(site.zone()).toLocalDateTime())
                .toMillis();
    }

    /** How appointments were kept between two days. */
    public Punctuality punctuality(long siteId, List<PastVisit> visits, LocalDate from, LocalDate until) {
        SiteFacts site = sites.site(siteId);
        Number missed = (Number) entities.createNativeQuery(MISSED)
                .setParameter(1, siteId)
                .setParameter(
                        2,
                        java.sql.Timestamp.from(from.atStartOfDay(site.zone()).toInstant()))
                .setParameter(
                        3,
                        java.sql.Timestamp.from(
                                until.plusDays(1).atStartOfDay(site.zone()).toInstant()))
                .getSingleResult();
        AppointmentMemory memory = AppointmentMemory.empty();
        for (PastVisit visit : visits) {
            if (visit.hour() != null) {
                memory = memory.came(Duration.ofMillis(visit.hour() - visit.arrival()));
            }
        }
        for (int absent = 0; absent < missed.intValue(); absent++) {
            memory = memory.nobodyCame();
        }
        return memory.punctuality();
    }
}
