package fr.parvis.counter.control;

import fr.parvis.queueing.Desk;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.ServiceInProgress;
import fr.parvis.queueing.forecast.WaitForecast;
import fr.parvis.queueing.forecast.WaitRange;
import fr.parvis.reception.control.TicketBook;
import fr.parvis.reception.entity.Ticket;
import fr.parvis.site.control.SiteCatalogue;
import fr.parvis.site.control.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads the present of a site and forecasts its waits. Costs simulation time: ask {@code WaitEstimates} instead. */
@ApplicationScoped
public class WaitBoard {
    private static final int LONGEST_QUEUE = 400;

    private final WaitForecast forecast = new WaitForecast();

    @Inject
    private Clock clock;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private TicketBook tickets;

    @Inject
    private Floor floor;

    @Inject
    private RuleDesk ruleDesk;

    /**
     * The waits that visitors of each motif, and each waiting visitor, are told now.
     *
     * @param byMotif for somebody who would take a ticket now
     * @param byTicket for those who wait
     */
    public record Waits(Map<Long, WaitRange> byMotif, Map<Long, WaitRange> byTicket) {
        public Waits {
            byMotif = Map.copyOf(byMotif);
            byTicket = Map.copyOf(byTicket);
        }

        /** Nothing is known yet. */
        public static Waits unknown() {
            return new Waits(Map.of(), Map.of());
        }
    }

    /** Forecasts now. A queue too long to simulate is told as unknown rather than late. */
    public Waits read(long siteId) {
        SiteFacts site = sites.site(siteId);
        Instant now = clock.instant();
        if (tickets.countWaiting(siteId) > LONGEST_QUEUE) {
            return Waits.unknown();
        }
        List<FloorRow> staffed = floor.staffed(siteId);
        Desk desk = ruleDesk.of(site, staffed, now);
        Present present = Present.of(desk, inProgress(siteId));
        return new Waits(forecast.forMotifs(present), forecast.forTickets(present));
    }

    private List<ServiceInProgress> inProgress(long siteId) {
        return tickets.living(siteId).stream()
                .filter(ticket -> ticket.status().atCounter())
                .map(WaitBoard::service)
                .toList();
    }

    private static ServiceInProgress service(Ticket ticket) {
        return new ServiceInProgress(ticket.counterId(), ticket.motifId(), ticket.since());
    }
}
