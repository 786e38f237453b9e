package fr.parvis.display.boundary;

import fr.parvis.reception.TicketNumber;
import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The called numbers of a site or of one zone of it, newest first. */
@Stateless
@RolesAllowed({Roles.DEVICE_WALL, Roles.DEVICE_KIOSK, Roles.RECEPTION, Roles.AGENT, Roles.MANAGER})
public class WallScreen {
    private static final int PAST_SHOWN = 20;
    private static final long EVERY_ZONE = 0;

    /**
     * The last announcement of each ticket: of those at a counter now, even if midnight has passed since, and the latest
     * of the day's others.
     */
    private static final String CALLS =
            """
            select * from (
              select distinct on (c.ticket_id) c.sequence, t.series, t.rank, k.label, c.called_at, c.recall,
                     (t.status in ('CALLED', 'SERVING') and t.counter_id = c.counter_id) as active
                from (select id from counter_call where site_id = ? and day = ?
                       union
                      select b.id from ticket a join counter_call b on b.ticket_id = a.id
                       where a.site_id = ? and a.status in ('CALLED', 'SERVING')) shown
                join counter_call c on c.id = shown.id
                join ticket t on t.id = c.ticket_id
                join counter k on k.id = c.counter_id
               where ? = 0 or k.zone_id = ?
               order by c.ticket_id, c.sequence desc) latest
             order by active desc, sequence desc
             limit 100
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    /**
     * Everybody who is at a counter, then the latest calls of the day.
     *
     * @param zoneId null for the whole site
     */
    public List<WallCall> calls(long siteId, Long zoneId) {
        SiteFacts site = sites.site(siteId);
        LocalDate today = site.dayOf(clock.instant());
        long zone = zoneId == null ? EVERY_ZONE : zoneId;
        Query query = entities.createNativeQuery(CALLS)
                .setParameter(1, siteId)
                .setParameter(2, today)
                .setParameter(3, siteId)
                .setParameter(4, zone)
                .setParameter(5, zone);
        List<WallCall> calls = Row.of(query).map(WallScreen::read).toList();
        long active = calls.stream().filter(WallCall::active).count();
        return calls.stream().limit(Math.max(active, PAST_SHOWN)).toList();
    }

    private static WallCall read(Row row) {
        String series = row.text("series");
        int rank = row.count("rank");
        return new WallCall(
                row.id("sequence"),
                new TicketNumber(series.charAt(0), rank).toString(),
                series,
                rank,
                row.text("label"),
                row.instant("called_at"),
                row.yes("recall"),
                row.yes("active"));
    }
}
