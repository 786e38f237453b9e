package fr.parvis.queueing.forecast.hour;

import fr.parvis.queueing.metrics.Quantile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a queue will be too long: how many of those who wait now or come within the hour will wait beyond its
 * limit, over all futures.
 *
 * @param limit the wait that is too long
 * @param visitors mean number of visitors beyond it
 * @param chance share of the futures in which there are two of them or more, 0 to 1
 * @param from when the second of them passes the limit, in the middle one of those futures; null when there is none
 */
public record Crowding(Duration limit, double visitors, double chance, Instant from) {

    /** One visitor may be unlucky; two make a queue. */
    static final int MANY = HourConstant.CROWD.whole();

    /** As likely as not. */
    private static final double EVEN = HourConstant.LIKELY.value();

    /** Counts the futures of one queue, each told as the instants at which its visitors pass the limit, in order. */
    static Crowding of(Duration limit, List<long[]> futures) {
        double visitors =
                futures.stream().mapToInt(each -> each.length).average().orElse(0);
        long[] starts = futures.stream()
                .filter(each -> each.length >= MANY)
                .mapToLong(each -> each[MANY - 1])
                .sorted()
                .toArray();
        double chance = futures.isEmpty() ? 0 : (double) starts.length / futures.size();
        return new Crowding(
                limit,
                visitors,
                chance,
                starts.length == 0 ? null : Instant.ofEpochMilli(Quantile.NEAREST.of(starts, 0.5)));
    }

    /** Staff are warned when it is as likely as not: less would be wrong more often than right. */
    public boolean likely() {
        return chance >= EVEN;
    }
}
