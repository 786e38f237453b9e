package fr.parvis.queueing.improve.fit;

import fr.parvis.queueing.metrics.TargetCount;
import fr.parvis.queueing.metrics.WaitCount;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.WaitTargets;
import fr.parvis.queueing.simulation.EventSimulation;

/**
 * What one invented day was like under one rule, its waits counted in groups: enough to put days together into
 * months.
 */
final class GroupedDay implements EventSimulation.Follower {

    /** Waits are counted in so many groups; the last one holds the longer ones too. */
    static final int GROUPS = FitConstant.GROUPS.whole();

    /** Width of a group, minutes. */
    static final double GROUP = FitConstant.GROUP.value();

    private final WaitCount count;
    private final long closing;
    private final int[] waits = new int[GROUPS];
    private double sum;

    /** @param closing end of the last shift, milliseconds since midnight */
    GroupedDay(WaitTargets targets, long closing) {
        this.count = new WaitCount(targets);
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

    private void count(QueuedVisit visit, long until, boolean called) {
        double minutes = count.add(visit, until, called);
        sum += minutes;
        waits[(int) Math.min(GROUPS - 1, minutes / GROUP)]++;
    }

    /** Who came and who was called within the target. */
    TargetCount kept() {
        return count.kept();
    }

    /** How many waited that many groups. */
    int waits(int group) {
        return waits[group];
    }

    /** All waits together, minutes. */
    double sum() {
        return sum;
    }

    /** The longest wait of a walk-in, minutes. */
    double longest() {
        return count.longest();
    }
}
