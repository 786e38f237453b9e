package fr.parvis.advice.boundary;

import fr.parvis.queueing.forecast.hour.HourAhead;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.improve.advice.Advice;
import java.time.Instant;
import java.util.List;

/**
 * The next hour of a site, as it was last reckoned.
 *
 * @param readAt the present it starts from
 * @param overloads queues that will be too long, told up to an hour before; most visitors beyond the limit first
 * @param options what would help, the best first
 */
public record Ahead(Instant readAt, HourAhead hour, List<QueueAhead> overloads, List<Option> options) {

    /**
     * Something that would help, with its effect.
     *
     * @param word by which it is applied
     */
    public record Option(String word, Advice advice) {}

    public Ahead {
        overloads = List.copyOf(overloads);
        options = List.copyOf(options);
    }
}
