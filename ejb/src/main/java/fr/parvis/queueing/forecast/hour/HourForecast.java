package fr.parvis.queueing.forecast.hour;

import fr.parvis.queueing.forecast.Futures;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.metrics.Quantile;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Runs the next hour some times ({@link HourConstant#DRAWS}): how long each queue will be, and who will wait too
 * long.
 */
public final class HourForecast {

    /** A wait is too long beyond one and a half times its target. */
    public static final double OVERLOAD = HourConstant.OVERLOAD.value();

    private static final int DRAWS = HourConstant.DRAWS.whole();

    /** The hour ahead, with one and a half times the target of walk-ins as the limit of every queue. */
    public HourAhead of(Present present) {
        return of(present, Map.of());
    }

    /**
     * The hour ahead.
     *
     * @param limits waits that are too long, by motif; one and a half times the target of walk-ins for the others
     */
    public HourAhead of(Present present, Map<Long, Duration> limits) {
        Futures futures = new Futures(present, DRAWS);
        HourCount count = count(present, futures, tooLong(present, futures, limits));
        for (int future = 0; future < DRAWS; future++) {
            count.begin();
            count.finish(futures.run(future, count));
        }
        List<QueueAhead> queues = present.desk().motifs().stream()
                .map(MotifLoad::motifId)
                .sorted(Comparator.naturalOrder())
                .map(motif -> queue(count, futures.layout().motif(motif), motif))
                .toList();
        return new HourAhead(queues, count.missed(), p90(count.allWaits()));
    }

    private static HourCount count(Present present, Futures futures, long[] tooLong) {
        int[] initial = new int[futures.layout().skills().motifs()];
        for (QueuedVisit visit : futures.layout().visits()) {
            initial[visit.motif()]++;
        }
        WaitTargets targets = present.desk().settings().targets();
        return new HourCount(present.desk().now().toEpochMilli(), targets, tooLong, initial);
    }

    private static long[] tooLong(Present present, Futures futures, Map<Long, Duration> limits) {
        Duration target = present.desk().settings().of(VisitorClass.WALK_IN).target();
        long usual = Math.round(OVERLOAD * target.toMillis());
        long[] tooLong = new long[futures.layout().skills().motifs()];
        for (int place = 0; place < tooLong.length; place++) {
            Duration own = limits.get(futures.layout().motifId(place));
            tooLong[place] = own == null ? usual : own.toMillis();
        }
        return tooLong;
    }

    private static QueueAhead queue(HourCount count, int place, long motifId) {
        List<QueueAhead.Point> points = new ArrayList<>();
        for (int step = 0; step < HourCount.STEPS; step++) {
            List<Integer> lengths = count.lengths(place, step);
            points.add(new QueueAhead.Point(
                    count.instant(step),
                    Quantile.NEAREST.of(lengths, 0.1),
                    Quantile.NEAREST.of(lengths, 0.5),
                    Quantile.NEAREST.of(lengths, 0.9)));
        }
        List<Long> waits = count.waits(place);
        double mean = waits.stream().mapToLong(Long::longValue).average().orElse(0);
        return new QueueAhead(
                motifId,
                (double) waits.size() / DRAWS,
                points,
                Duration.ofMillis(Math.round(mean)),
                p90(waits),
                count.crowding(place));
    }

    private static Duration p90(List<Long> waits) {
        List<Long> sorted = waits.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : Duration.ofMillis(Quantile.NEAREST.of(sorted, 0.9));
    }
}
