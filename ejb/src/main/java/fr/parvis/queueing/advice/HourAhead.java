package fr.parvis.queueing.advice;

import java.time.Duration;
import java.time.Instant;
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

    /** A queue that will be too long: the alert given half an hour ahead. */
    public record Overload(long motifId, Instant at, Duration p90) {}

    private static final Duration NOTICE = Duration.ofMinutes(30);

    public HourAhead {
        queues = List.copyOf(queues);
    }

    public Optional<QueueAhead> queue(long motifId) {
        return queues.stream().filter(queue -> queue.motifId() == motifId).findFirst();
    }

    /** The queues whose waits will pass the limit, with the instant half an hour ahead, longest wait first. */
    public List<Overload> overloads(Instant now, Duration limit) {
        return queues.stream()
                .filter(queue -> queue.p90().compareTo(limit) > 0)
                .sorted((one, other) -> other.p90().compareTo(one.p90()))
                .map(queue -> new Overload(queue.motifId(), now.plus(NOTICE), queue.p90()))
                .toList();
    }
}
