package fr.parvis.learning;

import fr.parvis.queueing.forecast.Outlook;
import fr.parvis.queueing.learn.AppointmentMemory;
import fr.parvis.queueing.learn.ArrivalMemory;
import fr.parvis.queueing.learn.PatienceMemory;
import fr.parvis.queueing.learn.ServiceMemory;
import fr.parvis.queueing.learn.VisitMemory;
import fr.parvis.queueing.room.MotifLoad;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a site has learnt of itself, with the priors of day one behind it.
 *
 * @param until the last day learnt, null before the first night
 * @param services how long each motif takes, by motif
 * @param visits how often each motif is asked for, by motif
 */
public record Learnt(
        LocalDate until,
        Map<Long, ServiceMemory> services,
        Map<Long, VisitMemory> visits,
        AppointmentMemory appointments,
        ArrivalMemory arrivals,
        PatienceMemory patience) {

    /** Visitors that the equal shares of day one count for. */
    private static final double PRIOR_VISITS = 20;

    /** Share of priority visitors of day one, and the visitors it counts for. */
    private static final double PRIOR_PRIORITY = 0.1;

    public Learnt {
        services = Map.copyOf(services);
        visits = Map.copyOf(visits);
    }

    /** The loads of the routing rule, for each motif of the site in the order given. */
    public List<MotifLoad> loads() {
        double all = visits.values().stream().mapToDouble(VisitMemory::all).sum();
        double prior = PRIOR_VISITS / Math.max(1, services.size());
        return services.keySet().stream()
                .sorted()
                .map(motif -> new MotifLoad(
                        motif,
                        services.get(motif).mean(),
                        (prior + visits.getOrDefault(motif, VisitMemory.empty()).all()) / (PRIOR_VISITS + all)))
                .toList();
    }

    /** Share of each motif among visitors without appointment; they add up to 1. */
    public Map<Long, Double> shares() {
        double all = visits.values().stream().mapToDouble(VisitMemory::unbooked).sum();
        double prior = PRIOR_VISITS / Math.max(1, services.size());
        Map<Long, Double> shares = new HashMap<>();
        services.keySet()
                .forEach(motif -> shares.put(
                        motif,
                        (prior + visits.getOrDefault(motif, VisitMemory.empty()).unbooked()) / (PRIOR_VISITS + all)));
        return shares;
    }

    /** Share of priority visitors among those without appointment, 0 to 1. */
    public double priority() {
        double all = visits.values().stream().mapToDouble(VisitMemory::unbooked).sum();
        double some =
                visits.values().stream().mapToDouble(VisitMemory::priority).sum();
        return (PRIOR_VISITS * PRIOR_PRIORITY + some) / (PRIOR_VISITS + all);
    }

    /** How services and appointments of this site vary; forecasts are corrected elsewhere. */
    public Outlook.Habits habits() {
        Map<Long, Double> variations = new HashMap<>();
        services.forEach((motif, memory) -> variations.put(motif, memory.variation()));
        return new Outlook.Habits(
                variations, appointments.punctuality(), patience.leaving(), Outlook.Corrections.none());
    }
}
