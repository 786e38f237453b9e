package fr.parvis.queueing.forecast.hour;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The desk over the next hour.
 *
 * @param queues each motif with a load, by identity
 * @param missed share of visitors who will have waited beyond their target, 0 to 1
 * @param p90 ninth decile of all waits
 */
public record HourAhead(List<QueueAhead> queues, double missed, Duration p90) {

    public HourAhead {
        queues = List.copyOf(queues);
    }

    public Optional<QueueAhead> queue(long motifId) {
        return queues.stream().filter(queue -> queue.motifId() == motifId).findFirst();
    }

    /** The queues to warn of, most visitors beyond the limit first. */
    public List<QueueAhead> overloads() {
        return queues.stream()
                .filter(queue -> queue.crowding().likely())
                .sorted(Comparator.comparingDouble(
                                (QueueAhead queue) -> queue.crowding().visitors())
                        .reversed())
                .toList();
    }
}
