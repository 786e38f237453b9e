package fr.parvis.queueing.metrics;

import fr.parvis.queueing.room.VisitorClass;

/** How many of each class of visitors: counts in an array behind a name, so that nobody indexes by number. */
public final class ClassCount {

    private final long[] counts = new long[VisitorClass.COUNT];

    public void add(VisitorClass visitorClass) {
        counts[visitorClass.rank()]++;
    }

    /** Adds all that another one has counted. */
    public void add(ClassCount other) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] += other.counts[place];
        }
    }

    public long of(VisitorClass visitorClass) {
        return counts[visitorClass.rank()];
    }

    /** All classes together. */
    public long all() {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all;
    }
}
