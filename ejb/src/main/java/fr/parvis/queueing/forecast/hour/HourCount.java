package fr.parvis.queueing.forecast.hour;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.simulation.EventSimulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the queues of an hour and the waits of those who wait or come within it, over several futures; each is
 * followed for two hours, so that long waits are seen to their end.
 */
final class HourCount implements EventSimulation.Follower {

    static final long STEP = HourConstant.STEP.millis();
    static final int STEPS = HourConstant.STEPS.whole();

    private final long start;
    private final long hour;
    private final long end;
    private final WaitTargets targets;
    private final long[] limits;
    private final List<List<Long>> waits = new ArrayList<>();
    private final List<List<int[]>> lengths = new ArrayList<>();
    private final List<List<long[]>> crossings = new ArrayList<>();
    private final int[] initial;
    private int[][] current;
    private List<List<Long>> late;
    private int visitors;
    private int missed;

    /**
     * Nothing counted yet.
     *
     * @param limits the wait of each motif beyond which it is too long
     */
    HourCount(long start, WaitTargets targets, long[] limits, int[] initial) {
        this.start = start;
        this.hour = start + STEP * (STEPS - 1);
        this.end = hour + STEP * (STEPS - 1);
        this.targets = targets;
        this.limits = limits.clone();
        this.initial = initial.clone();
        for (int motif = 0; motif < initial.length; motif++) {
            waits.add(new ArrayList<>());
            lengths.add(new ArrayList<>());
            crossings.add(new ArrayList<>());
        }
    }

    /** A new future begins with the queues of the present. */
    void begin() {
        current = new int[initial.length][STEPS];
        late = new ArrayList<>();
        for (int motif = 0; motif < initial.length; motif++) {
            Arrays.fill(current[motif], initial[motif]);
            late.add(new ArrayList<>());
        }
    }

    @Override
    public boolean arrived(QueuedVisit visit, EventSimulation run) {
        change(visit, run.now(), 1);
        return run.now() <= end;
    }

    @Override
    public boolean started(QueuedVisit visit, int counter, long now) {
        change(visit, now, -1);
        count(visit, Math.min(now, end));
        return now <= end;
    }

    private void change(QueuedVisit visit, long instant, int by) {
        for (int step = 0; step < STEPS; step++) {
            current[visit.motif()][step] += start + step * STEP >= instant ? by : 0;
        }
    }

    private void count(QueuedVisit visit, long until) {
        if (visit.arrival() > hour) {
            return;
        }
        long wait = Math.max(0, until - visit.reference());
        waits.get(visit.motif()).add(wait);
        if (wait > limits[visit.motif()]) {
            late.get(visit.motif()).add(visit.reference() + limits[visit.motif()]);
        }
        visitors++;
        missed += targets.exceeded(visit.visitorClass(), wait) ? 1 : 0;
    }

    /** The future is over: those still waiting have waited until its end. */
    void finish(EventSimulation run) {
        for (int place = 0; place < run.room().size(); place++) {
            count(run.room().at(place), end);
        }
        for (int motif = 0; motif < initial.length; motif++) {
            lengths.get(motif).add(current[motif]);
            crossings
                    .get(motif)
                    .add(late.get(motif).stream()
                            .mapToLong(Long::longValue)
                            .sorted()
                            .toArray());
        }
    }

    double missed() {
        return visitors == 0 ? 0 : (double) missed / visitors;
    }

    List<Long> waits(int motif) {
        return waits.get(motif);
    }

    Crowding crowding(int motif) {
        return Crowding.of(Duration.ofMillis(limits[motif]), crossings.get(motif));
    }

    Instant instant(int step) {
        return Instant.ofEpochMilli(start + step * STEP);
    }

    List<Long> allWaits() {
        return waits.stream().flatMap(List::stream).toList();
    }

    /** How many wait for the motif at a step, in every future, sorted. */
    List<Integer> lengths(int motif, int step) {
        return lengths.get(motif).stream().map(each -> each[step]).sorted().toList();
    }
}
