package fr.parvis.counter;

import fr.parvis.agenda.AppointmentBook;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.counter.control.Arrivals;
import fr.parvis.counter.control.CameToday;
import fr.parvis.counter.control.Presences;
import fr.parvis.learning.Learnings;
import fr.parvis.learning.Learnt;
import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.ServiceInProgress;
import fr.parvis.queueing.room.OpenCounter;
import fr.parvis.queueing.rule.DeskSnapshot;
import fr.parvis.reception.Ticket;
import fr.parvis.reception.Tickets;
import fr.parvis.site.SiteFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The present of a site as forecasts start from it: who waits, who is served, and what is known of the next hours from the
 * roster, the agenda and the site's own habits. A handful of queries, no simulation.
 */
@ApplicationScoped
public class PresentBook {
    @Inject
    private Tickets tickets;

    @Inject
    private Floor floor;

    @Inject
    private RuleDesk ruleDesk;

    @Inject
    private Presences presences;

    @Inject
    private AppointmentBook appointments;

    @Inject
    private Learnings learnings;

    /** The present of a site. */
    public Present of(SiteFacts site, Instant now) {
        List<FloorRow> staffed = floor.staffed(site.id());
        DeskSnapshot desk = ruleDesk.of(site, staffed, now);
        Presences.Rest rest = presences.of(site, staffed, now);
        List<OpenCounter> counters = new ArrayList<>(desk.counters());
        counters.addAll(rest.later());
        Learnt learnt = learnings.of(site.id());
        Outlook outlook = new Outlook(
                rest.presences(),
                expected(site, now),
                arrivals(site, learnt, duties(rest, counters), now),
                learnt.habits());
        return new Present(
                new DeskSnapshot(now, desk.waiting(), counters, desk.motifs(), desk.settings()),
                inProgress(site.id()),
                outlook);
    }

    private static List<Arrivals.Duty> duties(Presences.Rest rest, List<OpenCounter> counters) {
        Map<Long, Set<Long>> motifs = new HashMap<>();
        counters.forEach(counter -> motifs.put(counter.id(), counter.motifIds()));
        return rest.presences().stream()
                .map(each ->
                        new Arrivals.Duty(each.from(), each.until(), motifs.getOrDefault(each.counterId(), Set.of())))
                .toList();
    }

    private List<Outlook.Flow> arrivals(SiteFacts site, Learnt learnt, List<Arrivals.Duty> duties, Instant now) {
        return new Arrivals(site, learnt, cameToday(site, now), duties).flows();
    }

    private CameToday cameToday(SiteFacts site, Instant now) {
        Map<Long, Integer> byMotif = new HashMap<>();
        Instant first = null;
        for (Tickets.Came came : tickets.cameUnbooked(site.id(), site.dayOf(now))) {
            byMotif.put(came.motifId(), came.visitors());
            first = first == null || came.first().isBefore(first) ? came.first() : first;
        }
        return new CameToday(now, first, byMotif);
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
                .map(PresentBook::service)
                .toList();
    }

    private static ServiceInProgress service(Ticket ticket) {
        return new ServiceInProgress(ticket.counterId(), ticket.motifId(), ticket.since());
    }
}
