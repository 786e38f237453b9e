package fr.parvis.queueing.forecast;

import fr.parvis.queueing.metrics.Quantile;
import fr.parvis.queueing.room.MotifLoad;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitingTicket;
import fr.parvis.queueing.simulation.EventSimulation;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long everybody will still wait, told before a ticket is taken, on the ticket, on the phone and on the board.
 *
 * <p>The present is replayed some times, {@link ForecastConstant#DRAWS} on the live desk, by the rule that calls; one
 * batch answers for everybody waiting. A wait is unknown when in most futures nobody comes on duty for the motif.
 */
public final class WaitForecast {

    private static final int FEWEST_DRAWS = ForecastConstant.FEWEST_DRAWS.whole();
    private static final long LONGER_THAN_DRAWN = ForecastConstant.BEYOND_DRAWN.whole();
    private static final long NEVER = QueuedVisit.NEVER;

    private final int draws;

    /** A forecast for the live desk, which has 300 ms for it. */
    public WaitForecast() {
        this(ForecastConstant.DRAWS.whole());
    }

    /** A forecast from so many futures, at least 10; its effort grows with them. */
    public WaitForecast(int draws) {
        if (draws < FEWEST_DRAWS) {
            throw new IllegalArgumentException("Ten futures at the least tell a ninth decile, not " + draws);
        }
        this.draws = draws;
    }

    /** What the draws say of the wait of somebody who would come now, by motif; unknown waits are absent. */
    public Map<Long, WaitSpread> newcomers(Present present) {
        Map<Long, WaitSpread> spreads = new HashMap<>();
        Futures futures = new Futures(present, draws);
        Set<Long> served = served(present);
        present.desk().motifs().stream()
                .map(MotifLoad::motifId)
                .filter(served::contains)
                .forEach(motif -> spreads.computeIfAbsent(motif, asked -> newcomer(present, futures, asked)));
        return spreads;
    }

    /** Motifs that some counter can do, now or later: a future of the others would be run to its end for nothing. */
    private static Set<Long> served(Present present) {
        return present.desk().counters().stream()
                .flatMap(counter -> counter.motifIds().stream())
                .collect(Collectors.toSet());
    }

    /** What the draws say of the rest of each wait; tickets whose wait is unknown are absent. */
    public Map<Long, WaitSpread> spreads(Present present) {
        Set<Long> served = served(present);
        return spreads(
                present,
                present.desk().waiting().stream()
                        .filter(ticket -> served.contains(ticket.motifId()))
                        .map(WaitingTicket::id)
                        .toList());
    }

    /** The same for some of the tickets only: each future ends once they are all called. */
    public Map<Long, WaitSpread> spreads(Present present, List<Long> tickets) {
        Map<Long, long[]> waits = new HashMap<>();
        for (long ticket : tickets) {
            long[] never = new long[draws];
            Arrays.fill(never, NEVER);
            waits.put(ticket, never);
        }
        Futures futures = new Futures(present, draws);
        Futures.Asked asked = new Futures.Asked(waits.keySet(), null);
        long now = present.desk().now().toEpochMilli();
        run(futures, asked, waits, now);
        Map<Long, WaitSpread> spreads = new HashMap<>();
        waits.forEach((id, drawn) -> spreads.computeIfAbsent(id, ticket -> spread(present, drawn)));
        return spreads;
    }

    /**
     * Runs the futures; when all are called at once, nothing drawn can change that and one future tells as much as
     * all.
     */
    private void run(Futures futures, Futures.Asked asked, Map<Long, long[]> waits, long now) {
        for (int future = 0; future < draws; future++) {
            futures.run(future, asked, new Starts(waits, future, now));
            if (future == 0 && waits.values().stream().allMatch(drawn -> drawn[0] == 0)) {
                waits.values().forEach(drawn -> Arrays.fill(drawn, 0));
                return;
            }
        }
    }

    private WaitSpread newcomer(Present present, Futures futures, long motifId) {
        long now = present.desk().now().toEpochMilli();
        long id = Long.MAX_VALUE - 1;
        Map<Long, long[]> waits = Map.of(id, new long[draws]);
        Arrays.fill(waits.get(id), NEVER);
        QueuedVisit visit = QueuedVisit.waiting(id, futures.layout().motif(motifId), VisitorClass.WALK_IN, now, now);
        Futures.Asked asked = new Futures.Asked(Set.of(), visit);
        run(futures, asked, waits, now);
        return spread(present, waits.get(id));
    }

    private WaitSpread spread(Present present, long[] drawn) {
        Arrays.sort(drawn);
        if (Quantile.NEAREST.of(drawn, 0.5) == NEVER) {
            return null;
        }
        WaitSpread raw = new WaitSpread(quantile(drawn, 0.25), quantile(drawn, 0.5), quantile(drawn, 0.9));
        return raw.corrected(present.outlook().habits().corrections());
    }

    private static Duration quantile(long[] sorted, double share) {
        long wait = Quantile.NEAREST.of(sorted, share);
        return Duration.ofMillis(wait == NEVER ? LONGER_THAN_DRAWN * Quantile.NEAREST.of(sorted, 0.5) : wait);
    }

    /** Notes when the visitors asked about start, and stops the future once the last of them has. */
    private static final class Starts implements EventSimulation.Follower {

        private final Map<Long, long[]> waits;
        private final int future;
        private final long now;
        private int missing;

        private Starts(Map<Long, long[]> waits, int future, long now) {
            this.waits = waits;
            this.future = future;
            this.now = now;
            this.missing = waits.size();
        }

        @Override
        public boolean started(QueuedVisit visit, int counter, long instant) {
            long[] asked = waits.get(visit.id());
            if (asked != null) {
                asked[future] = instant - now;
                missing--;
            }
            return missing > 0;
        }
    }
}
