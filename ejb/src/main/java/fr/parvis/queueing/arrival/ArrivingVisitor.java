package fr.parvis.queueing.arrival;

import fr.parvis.queueing.room.QueuedVisit;

/**
 * One visitor of a week that is to be run.
 *
 * @param motif number of the motif
 * @param kind 0 walk-in, 1 priority, 2 appointment
 * @param arrival when they come
 * @param reference from when the wait counts
 * @param service how long they keep a counter
 * @param patience after how long a wait they leave, {@link QueuedVisit#NEVER} if never
 */
public record ArrivingVisitor(int motif, int kind, long arrival, long reference, long service, long patience) {
    /** Kind of an appointment. */
    public static final int APPOINTMENT = 2;

    public ArrivingVisitor {
        if (kind < 0 || kind > APPOINTMENT || service < 0 || patience < 0) {
            throw new IllegalArgumentException("nobody comes like this: " + kind + " " + service + " " + patience);
        }
    }

    /** The same visitor at another hour; an appointment keeps its distance to its hour. */
    public ArrivingVisitor at(long other) {
        return new ArrivingVisitor(motif, kind, other, reference + other - arrival, service, patience);
    }

    /** The same visitor, keeping a counter for another time. */
    public ArrivingVisitor taking(long other) {
        return new ArrivingVisitor(motif, kind, arrival, reference, other, patience);
    }

    /** The visitor as the room knows them. */
    public QueuedVisit visit(long id) {
        long leaves = patience == QueuedVisit.NEVER ? QueuedVisit.NEVER : Math.max(arrival, reference) + patience;
        return QueuedVisit.waiting(id, motif, kind, arrival, Math.max(arrival, reference))
                .taking(Math.max(1_000, service))
                .leavingAt(leaves);
    }
}
