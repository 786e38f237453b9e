package fr.parvis.queueing.forecast.drain;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One queue at one instant, as its display shows it.
 *
 * @param minute minutes since midnight
 * @param lastCalled number last called
 * @param waiting how many wait
 * @param openCounters counters serving the queue, shared or not
 */
public record QueueDisplay(LocalDate day, String queue, double minute, long lastCalled, int waiting, int openCounters) {

    public QueueDisplay {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(queue, "queue");
        if (waiting < 0) {
            throw new IllegalArgumentException("queue " + queue + " cannot have " + waiting + " waiting");
        }
    }
}
