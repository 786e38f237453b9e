package fr.parvis.queueing.metrics;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.room.WaitTargets;

/**
 * Counts waits as every figure of the decision core means them: from the reference to the call, to the instant
 * somebody left, or to closing for those never served; never negative. Keeps who was called within the target and the
 * longest wait of a walk-in.
 */
public final class WaitCount {

    /** Milliseconds of a minute, in which figures are told. */
    public static final double MINUTE = 60_000;

    private final WaitTargets targets;
    private final TargetCount kept = new TargetCount();
    private double longest;

    public WaitCount(WaitTargets targets) {
        this.targets = targets;
    }

    /**
     * Counts one visitor.
     *
     * @param until when the wait ended, milliseconds as the visit's own instants
     * @param called whether by a call; whoever left has missed the target
     * @return the wait in minutes
     */
    public double add(QueuedVisit visit, long until, boolean called) {
        long wait = wait(visit, until);
        kept.add(visit.visitorClass(), called && !targets.exceeded(visit.visitorClass(), wait));
        if (visit.visitorClass() == VisitorClass.WALK_IN) {
            longest = Math.max(longest, wait / MINUTE);
        }
        return wait / MINUTE;
    }

    /** How long that visitor has waited by an instant, milliseconds. */
    public static long wait(QueuedVisit visit, long until) {
        return Math.max(0, until - visit.reference());
    }

    /** Who came and who was called within the target. */
    public TargetCount kept() {
        return kept;
    }

    /** The longest wait of a walk-in, minutes. */
    public double longest() {
        return longest;
    }
}
