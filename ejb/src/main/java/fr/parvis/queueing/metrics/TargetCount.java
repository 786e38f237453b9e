package fr.parvis.queueing.metrics;

import fr.parvis.queueing.room.VisitorClass;

/**
 * Who came and who was called within the target of their class. One definition for the fit, the studies and the
 * figures shown: whoever left or was never served has missed the target, however short the wait.
 */
public final class TargetCount {

    private final ClassCount came = new ClassCount();
    private final ClassCount inTime = new ClassCount();

    /** Counts one visitor; in time means called, and within the target. */
    public void add(VisitorClass visitorClass, boolean calledInTime) {
        came.add(visitorClass);
        if (calledInTime) {
            inTime.add(visitorClass);
        }
    }

    /** Adds all that another one has counted. */
    public void add(TargetCount other) {
        came.add(other.came);
        inTime.add(other.inTime);
    }

    public long came() {
        return came.all();
    }

    public long came(VisitorClass visitorClass) {
        return came.of(visitorClass);
    }

    /** Share of all classes that missed their target, 0 to 1; 0 when nobody came. */
    public double missed() {
        return missed(inTime.all(), came.all());
    }

    /** Share of a class that missed its target, 0 to 1; 0 when nobody of it came. */
    public double missed(VisitorClass visitorClass) {
        return missed(inTime.of(visitorClass), came.of(visitorClass));
    }

    /** Share of a class that was called within its target, 0 to 1; not a number when nobody of it came. */
    public double within(VisitorClass visitorClass) {
        long all = came.of(visitorClass);
        return all == 0 ? Double.NaN : 1 - (double) (all - inTime.of(visitorClass)) / all;
    }

    private static double missed(long inTime, long came) {
        return came == 0 ? 0 : 1 - (double) inTime / came;
    }
}
