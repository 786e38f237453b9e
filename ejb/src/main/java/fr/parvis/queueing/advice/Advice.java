package fr.parvis.queueing.advice;

import java.time.Duration;

/**
 * A remedy and its effect, as the board shows it: "open Domiciliation at counter 3 → ninth decile 42 → 18 min".
 *
 * @param motifId the queue it helps most
 * @param before that queue, nothing done
 * @param after the same queue with the remedy
 */
public record Advice(Remedy remedy, long motifId, Effect before, Effect after) {

    /**
     * What visitors of the next hour get.
     *
     * @param mean mean wait in the queue
     * @param p90 ninth decile of the waits in the queue
     * @param missed share of visitors of all queues beyond their target, 0 to 1
     */
    public record Effect(Duration mean, Duration p90, double missed) {

        static Effect of(QueueAhead queue, HourAhead hour) {
            return new Effect(queue.mean(), queue.p90(), hour.missed());
        }
    }
}
