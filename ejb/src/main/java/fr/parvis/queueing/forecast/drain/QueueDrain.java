package fr.parvis.queueing.forecast.drain;

import java.util.ArrayList;
import java.util.List;

/** What is remembered of one queue: its pace over the days and today's, and who is still waited for. */
final class QueueDrain {

    private static final double CALLS_MEMORY = DrainConstant.CALLS_MEMORY.value();
    private static final double PRIOR_MINUTES = DrainConstant.CALLS_PRIOR.value();
    private static final long MOST_CALLS = DrainConstant.CALLS_MOST.whole();

    private double waited;
    private double ahead;
    private double calls;
    private double minutes;
    private QueueDisplay last;
    private List<Promise> promises = new ArrayList<>();

    /** Somebody who would have come at a snapshot: the number to be reached, and what was forecast. */
    record Promise(double minute, long number, int ahead, double forecast, List<Double> features) {}

    /** A promise whose number was reached, and after how many minutes. */
    record Kept(Promise promise, double after) {}

    /** The night between two days: today's pace is forgotten, that of the days before fades. */
    void newDay(double fading) {
        waited *= fading;
        ahead *= fading;
        calls = 0;
        minutes = 0;
        last = null;
        promises = new ArrayList<>();
    }

    /**
     * Takes in a snapshot and gives the promises it shows to be kept, timed between the two snapshots. Numbers that
     * begin again lower down are a new series: nobody of the old one is waited for any more.
     */
    List<Kept> see(QueueDisplay now) {
        List<Kept> kept = new ArrayList<>();
        if (last != null && now.lastCalled() < last.lastCalled()) {
            promises = new ArrayList<>();
        } else if (last != null) {
            pace(now);
            List<Promise> open = new ArrayList<>();
            for (Promise promise : promises) {
                if (now.lastCalled() >= promise.number()) {
                    kept.add(new Kept(promise, Math.max(0, reached(promise.number(), now) - promise.minute())));
                } else {
                    open.add(promise);
                }
            }
            promises = open;
        }
        kept.forEach(each -> {
            waited += each.after();
            ahead += each.promise().ahead();
        });
        last = now;
        return kept;
    }

    private void pace(QueueDisplay now) {
        double passed = Math.max(0, now.minute() - last.minute());
        double kept = Math.exp(-passed / CALLS_MEMORY);
        long called = Math.max(0, Math.min(MOST_CALLS, now.lastCalled() - last.lastCalled()));
        calls = calls * kept + called;
        minutes = minutes * kept + passed;
    }

    private double reached(long number, QueueDisplay now) {
        long called = now.lastCalled() - last.lastCalled();
        if (called == 0) {
            return now.minute();
        }
        double share = (double) (number - last.lastCalled()) / called;
        return last.minute() + (now.minute() - last.minute()) * share;
    }

    void promise(Promise promise) {
        promises.add(promise);
    }

    /** Minutes per person ahead over the days, drawn towards that of all queues while little is known. */
    double usualPace(double ofAll, double prior) {
        return (waited + prior * ofAll) / (ahead + prior);
    }

    /** Minutes per call over the last hour, drawn towards the usual pace. */
    double paceToday(double usual) {
        return (minutes + PRIOR_MINUTES) / (calls + PRIOR_MINUTES / usual);
    }
}
