package fr.parvis.statistics;

import fr.parvis.queueing.metrics.Quantile;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The figures of a group of visits.
 *
 * @param tickets how many came
 * @param waiting how many wait now
 * @param served how many were or are being served
 * @param noShows called and did not come
 * @param left gave up before being served
 * @param median half of those received waited no longer for their first call; null when nobody was received
 * @param ninetieth nine in ten of those received waited no longer; null when nobody was received
 * @param withinTarget share of those received who waited at most the target, 0–1; null when nobody was received
 * @param waits mean and longest of the same waits
 * @param contacts the indicators that other desks publish too
 */
public record Figures(
        int tickets,
        int waiting,
        int served,
        int noShows,
        int left,
        Duration median,
        Duration ninetieth,
        Double withinTarget,
        Waits waits,
        Contacts contacts) {

    /** Mean and longest wait; null when nobody was received. */
    public record Waits(Duration mean, Duration longest) {
        private static Waits of(List<Duration> sorted) {
            return sorted.isEmpty()
                    ? new Waits(null, null)
                    : new Waits(
                            sorted.stream()
                                    .reduce(Duration.ZERO, Duration::plus)
                                    .dividedBy(sorted.size()),
                            sorted.get(sorted.size() - 1));
        }
    }

    /**
     * Counts and ranks the visits of a group. The percentile is the nearest rank (smallest wait with at least that share at
     * or below): five waits of 1, 2, 3, 4 and 40 minutes have median 3 and 90th percentile 40. O(n log n).
     */
    public static Figures of(Collection<Visit> visits, Duration target) {
        List<Duration> waits = visits.stream()
                .map(Visit::waited)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Figures(
                visits.size(),
                count(visits, Visit.Ending.WAITING),
                count(visits, Visit.Ending.SERVED) + count(visits, Visit.Ending.SERVING),
                count(visits, Visit.Ending.NO_SHOW),
                count(visits, Visit.Ending.LEFT),
                percentile(waits, 0.5),
                percentile(waits, 0.9),
                share(waits, target),
                Waits.of(waits),
                Contacts.of(visits));
    }

    private static int count(Collection<Visit> visits, Visit.Ending ending) {
        return (int) visits.stream().filter(visit -> visit.ending() == ending).count();
    }

    private static Duration percentile(List<Duration> sorted, double share) {
        return sorted.isEmpty() ? null : Quantile.INVERSE_DISTRIBUTION.of(sorted, share);
    }

    private static Double share(List<Duration> sorted, Duration target) {
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.stream().filter(wait -> wait.compareTo(target) <= 0).count() / (double) sorted.size();
    }
}
