package fr.parvis.queueing.forecast.hour;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One queue over the next hour, for the board.
 *
 * @param motifId whose queue
 * @param visitors mean number of those who wait now or come within the hour
 * @param points how many will wait, every ten minutes
 * @param mean mean of their waits
 * @param p90 ninth decile of the same waits
 * @param crowding whether too many of them will wait too long
 */
public record QueueAhead(
        long motifId, double visitors, List<Point> points, Duration mean, Duration p90, Crowding crowding) {

    /** How many wait at an instant: one chance in ten of fewer than low, one in ten of more than high. */
    public record Point(Instant at, double low, double middle, double high) {}

    /**
     * A wait to come as people are told it, wherever they are: whole minutes, upwards, so that "less than" is true.
     * The one rounding of the hour ahead.
     */
    public static Duration told(Duration wait) {
        return Duration.ofMinutes((wait.toMillis() + 59_999) / 60_000);
    }

    public QueueAhead {
        points = List.copyOf(points);
    }
}
