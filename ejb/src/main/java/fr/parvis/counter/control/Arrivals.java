package fr.parvis.counter.control;

import fr.parvis.counter.control.Stretches.Stretch;
import fr.parvis.learning.control.Learnt;
import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.forecast.Outlook.Flow;
import fr.parvis.queueing.learning.ArrivalMemory.Weekday;
import fr.parvis.queueing.learning.FirstDay;
import fr.parvis.site.control.SiteFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Visitors without appointment to expect in the next hours: the profile that the site has learnt; before it has learnt any,
 * what the counters of now and the day so far suggest ({@link FirstDay}). The prior counts for two days.
 */
final class Arrivals {
    private static final Duration HORIZON = Duration.ofHours(4);
    private static final double PRIOR_DAYS = 2;
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final SiteFacts site;
    private final Learnt learnt;
    private final Instant now;
    private final Map<Long, Double> anHour;

    /** What is expected from now on; {@code counters} tells the motifs that each counter of now serves. */
    Arrivals(SiteFacts site, Learnt learnt, CameToday today, List<Set<Long>> counters) {
        this.site = site;
        this.learnt = learnt;
        this.now = today.now();
        Map<Long, Duration> services = new HashMap<>();
        learnt.services().forEach((motif, service) -> services.put(motif, service.mean()));
        this.anHour = new FirstDay(services, today.byMotif(), today.lasted()).anHour(counters);
    }

    List<Flow> flows() {
        double days = learnt.arrivals().weekdays().values().stream()
                .mapToDouble(Weekday::days)
                .sum();
        double prior = PRIOR_DAYS / (PRIOR_DAYS + days);
        List<Flow> all = new ArrayList<>();
        List<Flow> profile = days == 0
                ? List.of()
                : learnt.arrivals().flows(site.dayOf(now), site.zone(), learnt.shares(), learnt.priority());
        for (Stretch stretch : Stretches.of(site, now)) {
            profile.forEach(flow -> clip(flow, stretch, 1 - prior, all));
            usual(stretch).forEach(flow -> clip(flow, stretch, prior, all));
        }
        return all;
    }

    /** What comes of a flow within a stretch, the next hours and its share. */
    private void clip(Flow flow, Stretch stretch, double share, List<Flow> into) {
        Instant from = later(flow.from(), later(stretch.from(), now));
        Instant until = earlier(flow.until(), earlier(stretch.until(), now.plus(HORIZON)));
        if (from.isBefore(until)) {
            double part = (double) Duration.between(from, until).toMillis()
                    / Duration.between(flow.from(), flow.until()).toMillis();
            into.add(new Flow(flow.motifId(), flow.visitorClass(), from, until, flow.expected() * part * share));
        }
    }

    private List<Flow> usual(Stretch stretch) {
        double hours = Duration.between(stretch.from(), stretch.until()).toMillis() / HOUR;
        double priority = learnt.priority();
        List<Flow> flows = new ArrayList<>();
        anHour.forEach((motif, rate) -> {
            double each = rate * hours;
            flows.add(new Flow(motif, VisitorClass.WALK_IN, stretch.from(), stretch.until(), each * (1 - priority)));
            flows.add(new Flow(motif, VisitorClass.PRIORITY, stretch.from(), stretch.until(), each * priority));
        });
        return flows;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
