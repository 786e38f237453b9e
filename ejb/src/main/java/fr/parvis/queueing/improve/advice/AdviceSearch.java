package fr.parvis.queueing.improve.advice;

import fr.parvis.queueing.forecast.Outlook.Presence;
import fr.parvis.queueing.forecast.Present;
import fr.parvis.queueing.forecast.hour.HourAhead;
import fr.parvis.queueing.forecast.hour.HourForecast;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.room.OpenCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries every remedy reception has on the same futures, and advises those that clearly help and harm no other queue.
 *
 * <p>Clearly: the mean or the ninth decile of some queue falls by five minutes or more, and no queue's ninth decile
 * rises by as much; queues in which fewer than one visitor is expected do not count. Told is the queue whose visitors
 * gain most together. What is told must differ in whole minutes ({@link Advice#shows}). All visitors of the hour
 * together must wait half an hour less, or it is not worth moving anybody. At most three, the fewest missed targets
 * first. One hour is run thirty times per remedy.
 */
public final class AdviceSearch {

    private static final Duration CLEARLY = Duration.ofMillis(AdviceConstant.CLEARLY.millis());
    private static final Duration SOON = Duration.ofMillis(AdviceConstant.SOON.millis());
    private static final List<Duration> MOVES =
            List.of(Duration.ofMinutes(-20), Duration.ofMinutes(20), Duration.ofMinutes(40));
    private static final int MOST = AdviceConstant.MOST.whole();
    private static final double SOMEBODY = AdviceConstant.SOMEBODY.value();
    private static final double WORTH = AdviceConstant.WORTH.millis();

    private final HourForecast forecast = new HourForecast();

    public List<Advice> of(Present present, PossibleRemedies leeway) {
        HourAhead before = forecast.of(present);
        return remedies(present, leeway).stream()
                .map(remedy -> advice(remedy, before, forecast.of(remedy.appliedTo(present))))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(advice -> advice.after().missed()))
                .limit(MOST)
                .toList();
    }

    private static List<Remedy> remedies(Present present, PossibleRemedies leeway) {
        List<Remedy> remedies = new ArrayList<>(leeway.colleagues());
        for (OpenCounter counter : present.desk().counters()) {
            leeway.openable().getOrDefault(counter.id(), Set.of()).stream()
                    .sorted()
                    .filter(motif -> !counter.motifIds().contains(motif))
                    .forEach(motif -> remedies.add(new Remedy.OpenMotif(counter.id(), motif)));
            breaks(present, counter.id()).forEach(start -> {
                for (Duration later : MOVES) {
                    if (start.plus(later).isAfter(present.desk().now())) {
                        remedies.add(new Remedy.MoveBreak(counter.id(), start, later));
                    }
                }
            });
        }
        return remedies;
    }

    /** Starts of the breaks of a counter within the hour: somebody is back later the same day. */
    private static List<Instant> breaks(Present present, long counterId) {
        Instant now = present.desk().now();
        List<Presence> presences = present.outlook().presences().stream()
                .filter(presence -> presence.counterId() == counterId)
                .sorted(Comparator.comparing(Presence::from))
                .toList();
        List<Instant> breaks = new ArrayList<>();
        for (int place = 0; place + 1 < presences.size(); place++) {
            Instant start = presences.get(place).until();
            if (start.isAfter(now) && start.isBefore(now.plus(SOON))) {
                breaks.add(start);
            }
        }
        return breaks;
    }

    private static Optional<Advice> advice(Remedy remedy, HourAhead before, HourAhead after) {
        List<Advice> effects = new ArrayList<>();
        for (QueueAhead queue : before.queues()) {
            QueueAhead then = after.queue(queue.motifId()).orElseThrow();
            if (queue.visitors() < SOMEBODY) {
                continue;
            }
            if (then.p90().minus(queue.p90()).compareTo(CLEARLY) >= 0) {
                return Optional.empty();
            }
            if (gain(queue, then).compareTo(CLEARLY) >= 0) {
                effects.add(new Advice(
                        remedy, queue.motifId(), Advice.Effect.of(queue, before), Advice.Effect.of(then, after)));
            }
        }
        return after.missed() > before.missed() || waited(before) - waited(after) < WORTH
                ? Optional.empty()
                : effects.stream()
                        .filter(Advice::shows)
                        .max(Comparator.comparingDouble(advice -> together(advice, before)));
    }

    /** What a queue gains, by its mean wait or by its longest ones. */
    private static Duration gain(QueueAhead before, QueueAhead after) {
        Duration mean = before.mean().minus(after.mean());
        Duration long90 = before.p90().minus(after.p90());
        return mean.compareTo(long90) > 0 ? mean : long90;
    }

    /** What all visitors of the hour wait together, in the mean. */
    private static double waited(HourAhead hour) {
        return hour.queues().stream()
                .mapToDouble(queue -> queue.visitors() * queue.mean().toMillis())
                .sum();
    }

    /** What all visitors of the queue gain together. */
    private static double together(Advice advice, HourAhead before) {
        double visitors = before.queue(advice.motifId()).orElseThrow().visitors();
        return visitors * advice.before().mean().minus(advice.after().mean()).toMillis();
    }
}
