package fr.parvis.learning.control;

import fr.parvis.learning.History.Kept;
import fr.parvis.learning.History.Waited;
import fr.parvis.learning.Learnt;
import fr.parvis.queueing.arrival.ArrivalCount;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.learn.VisitMemory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What a site knows of itself while a night is learnt, one day after the other. */
final class Notebook {
    private final Map<Long, ServiceMemory> services;
    private final Map<Long, VisitMemory> visits;
    private AppointmentMemory appointments;
    private ArrivalMemory arrivals;
    private PatienceMemory patience;

    Notebook(Learnt before) {
        this.services = new HashMap<>(before.services());
        this.visits = new HashMap<>(before.visits());
        this.appointments = before.appointments();
        this.arrivals = before.arrivals();
        this.patience = before.patience();
    }

    /** Nights pass; what is known fades a little in each. */
    void nights(long count) {
        for (long night = 0; night < count; night++) {
            services.replaceAll((motif, memory) -> memory.fade());
            appointments = appointments.fade();
            patience = patience.fade();
        }
        visits.replaceAll((motif, memory) -> memory.fade(count));
    }

    /** Whether a service lasted beyond belief, by what is known of its motif. */
    boolean beyondBelief(long motifId, Duration lasted) {
        return services.containsKey(motifId) && services.get(motifId).forgotten(lasted);
    }

    void served(long motifId, Duration lasted) {
        services.computeIfPresent(motifId, (motif, memory) -> memory.learn(lasted));
    }

    /** Somebody has said how long it was. */
    void corrected(long motifId, Duration lasted) {
        services.computeIfPresent(motifId, (motif, memory) -> memory.learnSurely(lasted));
    }

    /** The visitors of an open day. */
    void came(DayOfWeek weekday, ArrivalCount count) {
        count.places().forEach((place, visitors) -> {
            for (int visitor = 0; visitor < visitors; visitor++) {
                visits.put(
                        place.motif(),
                        visits.getOrDefault(place.motif(), VisitMemory.empty()).came(place.visitorClass()));
            }
        });
        arrivals = arrivals.learn(weekday, count.unbooked());
    }

    void kept(Kept appointment) {
        appointments = appointment.into(appointments);
    }

    void waited(Waited visitor) {
        patience = visitor.into(patience);
    }

    Learnt until(LocalDate day) {
        return new Learnt(day, services, visits, appointments, arrivals, patience);
    }
}
