package fr.parvis.queueing.improve.advice;

import fr.parvis.queueing.forecast.hour.HourAhead;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import java.time.Duration;

/**
 * A remedy and its effect, as the board shows it: "open Domiciliation at counter 3 → ninth decile 42 → 18 min".
 *
 * @param motifId the queue it helps most
 * @param before that queue, nothing done
 * @param after the same queue with the remedy
 */
public record Advice(Remedy remedy, long motifId, Effect before, Effect after) {

    /** Whether the figure that people are told falls: an advice that changes nothing they can read is none. */
    public boolean shows() {
        return toldAfter().compareTo(toldBefore()) < 0;
    }

    /** Whether the mean is told, because the ninth decile stays what it is in whole minutes. */
    public boolean byMean() {
        return QueueAhead.told(after.p90).compareTo(QueueAhead.told(before.p90)) >= 0;
    }

    /** The figure that is told, nothing done: the ninth decile or the mean, in whole minutes. */
    public Duration toldBefore() {
        return QueueAhead.told(byMean() ? before.mean : before.p90);
    }

    /** The same figure with the remedy. */
    public Duration toldAfter() {
        return QueueAhead.told(byMean() ? after.mean : after.p90);
    }

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
