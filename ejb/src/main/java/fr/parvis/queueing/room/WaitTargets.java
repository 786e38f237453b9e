package fr.parvis.queueing.room;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * The wait that each class of visitors should not exceed, milliseconds: an array behind a name, for loops that run
 * millions of times.
 */
public final class WaitTargets {

    private final long[] millis = new long[VisitorClass.COUNT];

    /** @param targets the target of each class in milliseconds, positive */
    public WaitTargets(ToLongFunction<VisitorClass> targets) {
        for (VisitorClass each : VisitorClass.values()) {
            long target = targets.applyAsLong(each);
            if (target <= 0) {
                throw new IllegalArgumentException("no target of " + each + ": " + target);
            }
            millis[each.rank()] = target;
        }
    }

    /** The target of a class, milliseconds. */
    public long of(VisitorClass visitorClass) {
        return millis[visitorClass.rank()];
    }

    /** Whether somebody of that class who has waited so many milliseconds is beyond the target. */
    public boolean exceeded(VisitorClass visitorClass, long waited) {
        return waited > millis[visitorClass.rank()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WaitTargets targets && Arrays.equals(millis, targets.millis);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(millis);
    }

    @Override
    public String toString() {
        return Arrays.toString(millis);
    }
}
