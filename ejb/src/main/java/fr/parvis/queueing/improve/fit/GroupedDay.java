package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.simulation.EventSimulation;
import java.util.List;

/** What one invented day was like under one rule: enough to put days together into months. */
final class GroupedDay implements EventSimulation.Follower {

    /** Waits are counted by half minutes; the last one holds the longer ones too. */
    static final int BINS = 320;

    static final double BIN = 0.5;

    private static final double MINUTE = 60_000;

    private final List<Long> targets;
    private final long closing;
    private final int[] came = new int[3];
    private final int[] inTime = new int[3];
    private final int[] waits = new int[BINS];
    private double sum;
    private double longest;

    GroupedDay(List<Long> targets, long closing) {
        this.targets = targets;
        this.closing = closing;
    }

    @Override
    public boolean started(QueuedVisit visit, int counter, long now) {
        count(visit, now, true);
        return true;
    }

    @Override
    public boolean left(QueuedVisit visit, long now) {
        count(visit, now, false);
        return true;
    }

    /** Somebody still waiting when nothing can happen any more: gone unserved at closing. */
    void neverServed(QueuedVisit visit) {
        left(visit, Math.max(closing, visit.arrival()));
    }

    private void count(QueuedVisit visit, long until, boolean served) {
        long wait = Math.max(0, until - visit.reference());
        int kind = visit.kind();
        came[kind]++;
        inTime[kind] += served && wait <= targets.get(kind) ? 1 : 0;
        sum += wait / MINUTE;
        longest = kind == 0 ? Math.max(longest, wait / MINUTE) : longest;
        waits[(int) Math.min(BINS - 1, wait / (MINUTE * BIN))]++;
    }

    int came(int kind) {
        return came[kind];
    }

    int inTime(int kind) {
        return inTime[kind];
    }

    /** How many waited that many half minutes. */
    int waits(int bin) {
        return waits[bin];
    }

    /** All waits together, minutes. */
    double sum() {
        return sum;
    }

    /** The longest wait of a walk-in, minutes. */
    double longest() {
        return longest;
    }
}
