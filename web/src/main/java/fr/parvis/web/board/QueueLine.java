package fr.parvis.web.board;

import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.forecast.hour.QueueAhead.Point;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hour ahead of one queue as the board draws it: a band with its middle, and the same numbers to read.
 *
 * @param most the longest queue of all, so that the bands compare
 */
public record QueueLine(String label, QueueAhead queue, double most) {
    private static final int STEP = 20;
    private static final int HEIGHT = 28;
    private static final int LEAST = 4;
    private static final int HALF = 3;

    static boolean busy(QueueAhead queue) {
        return queue.points().stream().anyMatch(point -> point.middle() > 0 || point.high() > 1);
    }

    static double most(Collection<QueueAhead> queues) {
        return queues.stream()
                .flatMap(queue -> queue.points().stream())
                .mapToDouble(Point::high)
                .max()
                .orElse(0);
    }

    /** The corners of the band, for a picture 120 wide and 30 high. */
    public String band() {
        List<Point> points = queue.points();
        int last = points.size() - 1;
        Stream<String> above = IntStream.rangeClosed(0, last)
                .mapToObj(place -> corner(place, points.get(place).high()));
        Stream<String> below = IntStream.rangeClosed(0, last)
                .mapToObj(place -> corner(last - place, points.get(last - place).low()));
        return Stream.concat(above, below).collect(Collectors.joining(" "));
    }

    /** The corners of the middle line. */
    public String middle() {
        return IntStream.range(0, queue.points().size())
                .mapToObj(place -> corner(place, queue.points().get(place).middle()))
                .collect(Collectors.joining(" "));
    }

    private String corner(int place, double value) {
        double height = 1 + HEIGHT * (1 - value / Math.max(LEAST, most));
        return String.format(Locale.ROOT, "%d,%.1f", place * STEP, height);
    }

    public long now() {
        return Math.round(queue.points().get(0).middle());
    }

    public Point half() {
        return queue.points().get(HALF);
    }

    public Point hour() {
        return queue.points().get(queue.points().size() - 1);
    }

    public Duration ninetieth() {
        return queue.p90();
    }
}
