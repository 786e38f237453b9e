package fr.parvis.statistics.boundary;

import fr.parvis.shared.Roles;
import fr.parvis.shared.Row;
import fr.parvis.site.SiteCatalogue;
import fr.parvis.site.SiteFacts;
import fr.parvis.statistics.Figures;
import fr.parvis.statistics.Visit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Today's tickets, waits and endings by motif, live for managers and the board. The wait runs to the first call and is read
 * from the history of periods, so neither a recall nor a transfer changes it.
 */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.RECEPTION, Roles.AGENT})
public class TodayFigures {
    private static final String VISITS =
            """
            select t.motif_id, t.arrived_at, greatest(t.arrived_at, coalesce(t.appointment_at, t.arrived_at)) as waits_from,
                   p.first_call, p.started, t.status
              from ticket t
              left join (select ticket_id, min(began_at) filter (where status = 'CALLED') as first_call,
                                min(began_at) filter (where status = 'SERVING') as started
                           from ticket_period
                          where site_id = ? and day = ? and status in ('CALLED', 'SERVING')
                          group by ticket_id) p on p.ticket_id = t.id
             where t.site_id = ? and t.day = ?
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    /** The figures of the day that it is at the site now. */
    public DayFigures of(long siteId) {
        SiteFacts site = sites.site(siteId);
        LocalDate today = site.dayOf(clock.instant());
        Duration target = Duration.ofMinutes(site.rules().walkInTarget());
        List<Visit> visits = visits(siteId, today);
        Map<Long, Figures> byMotif = visits.stream()
                .collect(Collectors.groupingBy(
                        Visit::motifId,
                        Collectors.collectingAndThen(Collectors.toList(), some -> Figures.of(some, target))));
        return new DayFigures(today, Figures.of(visits, target), byMotif);
    }

    private List<Visit> visits(long siteId, LocalDate day) {
        Query query = entities.createNativeQuery(VISITS)
                .setParameter(1, siteId)
                .setParameter(2, day)
                .setParameter(3, siteId)
                .setParameter(4, day);
        return Row.of(query)
                .map(row -> new Visit(
                        row.id("motif_id"),
                        row.instant("arrived_at"),
                        row.instant("waits_from"),
                        row.instant("first_call"),
                        row.instant("started"),
                        ending(row.text("status"))))
                .toList();
    }

    private static Visit.Ending ending(String status) {
        return switch (status) {
            case "WAITING", "CALLED" -> Visit.Ending.WAITING;
            case "SERVING", "ON_HOLD" -> Visit.Ending.SERVING;
            case "FINISHED" -> Visit.Ending.SERVED;
            case "NO_SHOW" -> Visit.Ending.NO_SHOW;
            case "LEFT" -> Visit.Ending.LEFT;
            default -> throw new IllegalStateException("Unknown status " + status);
        };
    }
}
