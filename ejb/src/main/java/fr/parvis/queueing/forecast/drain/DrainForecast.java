package fr.parvis.queueing.forecast.drain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wait told when the roster is not to be trusted: from how fast each queue drains, over the days and today.
 *
 * <p>For somebody who comes just after a snapshot: usual pace L of the queue (minutes per person ahead, fading by
 * 0.85 a night, drawn towards all queues), pace T of the last hour. The logarithm of the wait is fitted by
 * recursive least squares on log(n·L), log(n), log(T / L), the open counters and the pace g of all queues; until
 * 300 waits have ended the forecast is n·L. The spread is that of the last forecasts for queues of like
 * length. A wait is learnt from once the number has been reached, never before; the snapshot itself is only used for
 * what it shows.
 *
 * <p>Source: drain rate per queue after Ang et al. 2016 (Q-Lasso), in a form that learns as it goes.
 */
public final class DrainForecast {

    private static final double FADING = DrainConstant.FADING.value();
    private static final int FIRST = DrainConstant.FIRST_WAITS.whole();
    private static final double PRIOR = DrainConstant.PACE_PRIOR.value();
    private static final double PACE_OF_DAY_ONE = DrainConstant.PACE_OF_DAY_ONE.value();
    private static final double PACE_LEAST = DrainConstant.PACE_LEAST.value();
    private static final double LONGEST_LOG = DrainConstant.LONGEST_LOG.value();

    private final Map<String, QueueDrain> queues = new HashMap<>();
    private final LogFit fit = new LogFit(0, 1, 0, 0, 0, 0);
    private final PastErrors errors = new PastErrors();
    private double waited;
    private double ahead;
    private LocalDate day;

    /**
     * Takes in the next snapshot, and forecasts the wait of somebody who comes just after it; empty without a queue.
     */
    public Optional<DrainWait> next(QueueDisplay snapshot) {
        if (!snapshot.day().equals(day)) {
            newDay(snapshot.day());
        }
        QueueDrain queue = queues.computeIfAbsent(snapshot.queue(), first -> new QueueDrain());
        queue.see(snapshot).forEach(this::learn);
        return snapshot.waiting() == 0 ? Optional.empty() : Optional.of(forecast(queue, snapshot));
    }

    private void newDay(LocalDate next) {
        if (day != null) {
            waited *= FADING;
            ahead *= FADING;
            queues.values().forEach(queue -> queue.newDay(FADING));
        }
        day = next;
    }

    private void learn(QueueDrain.Kept kept) {
        QueueDrain.Promise promise = kept.promise();
        waited += kept.after();
        ahead += promise.ahead();
        fit.learn(promise.features(), Math.log(kept.after() + PastErrors.OFFSET));
        errors.learn(promise.ahead(), promise.forecast(), kept.after());
    }

    private DrainWait forecast(QueueDrain queue, QueueDisplay snapshot) {
        int waiting = snapshot.waiting();
        double ofAll = ahead > 0 ? Math.max(waited / ahead, PACE_LEAST) : PACE_OF_DAY_ONE;
        double usual = queue.usualPace(ofAll, PRIOR);
        List<Double> features = List.of(
                1.0,
                Math.log(waiting * usual + PastErrors.OFFSET),
                Math.log(waiting),
                Math.log(queue.paceToday(usual) / usual),
                Math.log(Math.max(1, snapshot.openCounters())),
                Math.log(ofAll));
        double fitted = Math.exp(Math.min(LONGEST_LOG, fit.value(features))) - PastErrors.OFFSET;
        double forecast = Math.max(0, fit.seen() > FIRST ? fitted : waiting * usual);
        queue.promise(new QueueDrain.Promise(
                snapshot.minute(), snapshot.lastCalled() + waiting, waiting, forecast, features));
        return errors.around(waiting, forecast);
    }
}
