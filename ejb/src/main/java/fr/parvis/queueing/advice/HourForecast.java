package fr.parvis.queueing.advice;

import fr.parvis.queueing.MotifLoad;
import fr.parvis.queueing.VisitorClass;
import fr.parvis.queueing.floor.Visit;
import fr.parvis.queueing.forecast.Futures;
import fr.parvis.queueing.forecast.Present;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Runs the next hour {@value #DRAWS} times: how long each queue will be, and who will wait too long. */
public final class HourForecast {

    private static final int DRAWS = 30;

    public HourAhead of(Present present) {
        Futures futures = new Futures(present);
        long now = present.desk().now().toEpochMilli();
        int[] initial = new int[futures.layout().skills().motifs()];
        for (Visit visit : futures.layout().visits()) {
            initial[visit.motif()]++;
        }
        List<Long> targets = Arrays.stream(VisitorClass.values())
                .map(each -> present.desk().settings().of(each).target().toMillis())
                .toList();
        HourCount count = new HourCount(now, targets, initial);
        for (int future = 0; future < DRAWS; future++) {
            count.begin();
            count.finish(futures.run(future, count));
        }
        List<QueueAhead> queues = present.desk().motifs().stream()
                .map(MotifLoad::motifId)
                .sorted(Comparator.naturalOrder())
                .map(motif -> queue(count, futures.layout().motif(motif), motif, now))
                .toList();
        return new HourAhead(queues, count.missed(), p90(count.allWaits()));
    }

    private static QueueAhead queue(HourCount count, int place, long motifId, long now) {
        List<QueueAhead.Point> points = new ArrayList<>();
        for (int step = 0; step < HourCount.STEPS; step++) {
            List<Integer> lengths = count.lengths(place, step);
            Instant at = Instant.ofEpochMilli(now + step * HourCount.STEP);
            points.add(new QueueAhead.Point(at, at(lengths, 0.1), at(lengths, 0.5), at(lengths, 0.9)));
        }
        List<Long> waits = count.waits(place);
        double mean = waits.stream().mapToLong(Long::longValue).average().orElse(0);
        return new QueueAhead(motifId, points, Duration.ofMillis(Math.round(mean)), p90(waits));
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private static Duration p90(List<Long> waits) {
        List<Long> sorted = waits.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofMillis(sorted.get((int) Math.round(0.9 * (sorted.size() - 1))));
    }
}
