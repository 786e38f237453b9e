package fr.parvis.counter.control;

import fr.parvis.agenda.control.AppointmentBook;
import fr.parvis.agenda.entity.AppointmentStatus;
import fr.parvis.queueing.Desk;
import fr.parvis.queueing.forecast.Outlook;
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

    @Inject
    private AppointmentBook appointments;

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
        Outlook outlook = new Outlook(List.of(), expected(site, now), List.of(), Outlook.Habits.usual());
        Present present = new Present(desk, inProgress(siteId), outlook);
        return new Waits(forecast.forMotifs(present), forecast.forTickets(present));
    }

    /** Appointments of the rest of the day, and those whose visitors are still within the time to come. */
    private List<Outlook.Booked> expected(SiteFacts site, Instant now) {
        Instant midnight = site.dayOf(now).plusDays(1).atStartOfDay(site.zone()).toInstant();
        return appointments.between(site.id(), now.minus(site.late()), midnight).stream()
                .filter(appointment -> appointment.status() == AppointmentStatus.BOOKED)
                .map(appointment -> new Outlook.Booked(appointment.motifId(), appointment.startsAt()))
                .toList();
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
