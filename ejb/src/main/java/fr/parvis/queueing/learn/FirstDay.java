package fr.parvis.queueing.learn;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who comes without appointment to a site that has learnt nothing yet, told by its counters and by the day so far.
 *
 * <p>Counters are expected busy for half of their time, each equally with every motif it serves; so no motif is
 * expected more often than its counters can bear, and one that nobody serves is not expected. That guess counts for
 * two hours of the day's own arrivals: (2 h × guess + came) / (2 h + hours so far). Worked example: one counter, two
 * motifs of 10 and 20 minutes → 1.5 and 0.75 visitors an hour; after two hours with 9 visitors for the first, (3 + 9)
 * / 4 = 3 an hour.
 */
public final class FirstDay {
    private static final double LOAD = LearnConstant.FIRST_DAY_LOAD.value();
    private static final double BELIEF_HOURS = LearnConstant.FIRST_DAY_BELIEF.value();
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final Map<Long, Duration> services;
    private final Map<Long, Integer> came;
    private final Duration lasted;

    /**
     * The first day of a site.
     *
     * @param services how long each motif is thought to take
     * @param came visitors without appointment so far, by motif
     * @param lasted for how long visitors have been coming
     */
    public FirstDay(Map<Long, Duration> services, Map<Long, Integer> came, Duration lasted) {
        if (lasted.isNegative()) {
            throw new IllegalArgumentException("a day cannot have lasted " + lasted);
        }
        this.services = Map.copyOf(services);
        this.came = Map.copyOf(came);
        this.lasted = lasted;
    }

    /** Visitors an hour, by motif, with counters that serve these motifs. */
    public Map<Long, Double> anHour(List<Set<Long>> counters) {
        double hours = lasted.toMillis() / HOUR;
        Map<Long, Double> rates = new HashMap<>();
        guess(counters)
                .forEach((motif, guess) -> rates.put(
                        motif, (BELIEF_HOURS * guess + came.getOrDefault(motif, 0)) / (BELIEF_HOURS + hours)));
        return rates;
    }

    private Map<Long, Double> guess(List<Set<Long>> counters) {
        Map<Long, Double> guess = new HashMap<>();
        services.keySet().forEach(motif -> guess.put(motif, 0.0));
        for (Set<Long> motifs : counters) {
            List<Long> known = motifs.stream().filter(services::containsKey).toList();
            known.forEach(motif -> guess.merge(
                    motif, LOAD / known.size() * HOUR / services.get(motif).toMillis(), Double::sum));
        }
        return guess;
    }
}
