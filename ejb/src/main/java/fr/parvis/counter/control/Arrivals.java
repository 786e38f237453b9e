package fr.parvis.counter.control;

import fr.parvis.counter.control.Stretches.Stretch;
import fr.parvis.learning.Learnt;
import fr.parvis.queueing.forecast.Outlook.Flow;
import fr.parvis.queueing.learn.ArrivalMemory.Weekday;
import fr.parvis.queueing.learn.DaySoFar;
import fr.parvis.queueing.learn.FirstDay;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.site.SiteFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Visitors without appointment to expect in the next hours: the profile that the site has learnt, more or less of it as the
 * day so far was busy or quiet ({@link DaySoFar}); before it has learnt any, what the counters on duty and the day so far
 * suggest ({@link FirstDay}), and nobody while no counter is on duty. The prior counts for two days.
 */
public final class Arrivals {
    private static final Duration HORIZON = Duration.ofHours(4);
    private static final double PRIOR_DAYS = 2;
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final SiteFacts site;
    private final Learnt learnt;
    private final Instant now;
    private final CameToday today;
    private final FirstDay firstDay;
    private final List<Duty> duties;

    /** A counter on duty over a time, and the motifs it serves. */
    public record Duty(Instant from, Instant until, Set<Long> motifs) {
        private boolean covers(Instant instant) {
            return !from.isAfter(instant) && until.isAfter(instant);
        }
    }

    /** What is expected from now on; {@code duties} tells which counters serve in the rest of the day. */
    public Arrivals(SiteFacts site, Learnt learnt, CameToday today, List<Duty> duties) {
        this.site = site;
        this.learnt = learnt;
        this.now = today.now();
        Map<Long, Duration> services = new HashMap<>();
        learnt.services().forEach((motif, service) -> services.put(motif, service.mean()));
        this.today = today;
        this.firstDay = new FirstDay(services, today.byMotif(), today.lasted());
        this.duties = List.copyOf(duties);
    }

    public List<Flow> flows() {
        double days = learnt.arrivals().weekdays().values().stream()
                .mapToDouble(Weekday::days)
                .sum();
        double prior = PRIOR_DAYS / (PRIOR_DAYS + days);
        List<Flow> all = new ArrayList<>();
        List<Flow> profile = days == 0
                ? List.of()
                : learnt.arrivals().flows(site.dayOf(now), site.zone(), learnt.shares(), learnt.priority());
        double known = (1 - prior) * daySoFar(profile);
        for (Stretch stretch : Stretches.of(site, now)) {
            profile.forEach(flow -> clip(flow, stretch, known, all));
            usual(stretch).forEach(flow -> clip(flow, stretch, prior, all));
        }
        return all;
    }

    /** What comes of a flow within a stretch, the next hours and its share. */
    private void clip(Flow flow, Stretch stretch, double share, List<Flow> into) {
        Instant from = later(flow.from(), later(stretch.from(), now));
        Instant until = earlier(flow.until(), earlier(stretch.until(), now.plus(HORIZON)));
        if (from.isBefore(until)) {
            double expected = flow.expected() * part(flow, from, until) * share;
            into.add(new Flow(flow.motifId(), flow.visitorClass(), from, until, expected));
        }
    }

    /** Since the first visitor of the day: a site that opened late today is not quiet. */
    private double daySoFar(List<Flow> profile) {
        Instant first = now.minus(today.lasted());
        double expected = profile.stream()
                .filter(flow -> flow.from().isBefore(now) && flow.until().isAfter(first))
                .mapToDouble(
                        flow -> flow.expected() * part(flow, later(flow.from(), first), earlier(flow.until(), now)))
                .sum();
        int came = today.byMotif().values().stream().mapToInt(Integer::intValue).sum();
        return new DaySoFar(expected, came).factor();
    }

    /** What the counters suggest, from each change of duty to the next. */
    private List<Flow> usual(Stretch stretch) {
        Instant[] bounds = Stream.concat(
                        Stream.of(stretch.from(), stretch.until()),
                        duties.stream().flatMap(duty -> Stream.of(duty.from(), duty.until())))
                .filter(bound -> !bound.isBefore(stretch.from()) && !bound.isAfter(stretch.until()))
                .distinct()
                .sorted()
                .toArray(Instant[]::new);
        List<Flow> flows = new ArrayList<>();
        for (int place = 0; place + 1 < bounds.length; place++) {
            Instant from = bounds[place];
            List<Set<Long>> counters = duties.stream()
                    .filter(duty -> duty.covers(from))
                    .map(Duty::motifs)
                    .toList();
            flows.addAll(counters.isEmpty() ? List.of() : usual(from, bounds[place + 1], counters));
        }
        return flows;
    }

    private List<Flow> usual(Instant from, Instant until, List<Set<Long>> counters) {
        double hours = Duration.between(from, until).toMillis() / HOUR;
        double priority = learnt.priority();
        List<Flow> flows = new ArrayList<>();
        firstDay.anHour(counters).forEach((motif, rate) -> {
            double each = rate * hours;
            flows.add(new Flow(motif, VisitorClass.WALK_IN, from, until, each * (1 - priority)));
            flows.add(new Flow(motif, VisitorClass.PRIORITY, from, until, each * priority));
        });
        return flows;
    }

    private static double part(Flow flow, Instant from, Instant until) {
        return (double) Duration.between(from, until).toMillis()
                / Duration.between(flow.from(), flow.until()).toMillis();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
