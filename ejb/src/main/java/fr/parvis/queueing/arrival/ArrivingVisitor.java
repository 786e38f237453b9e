package fr.parvis.queueing.arrival;

import fr.parvis.queueing.arrival.law.SiteLaw;
import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.VisitorClass;
import java.util.Objects;

/**
 * One visitor of a week that is to be run.
 *
 * @param motif number of the motif
 * @param visitorClass which target applies
 * @param arrival when they come, milliseconds since midnight as all instants here
 * @param reference from when the wait counts
 * @param service how long they keep a counter, milliseconds
 * @param patience after how long a wait they leave, milliseconds, {@link QueuedVisit#NEVER} if never
 */
public record ArrivingVisitor(
        int motif, VisitorClass visitorClass, long arrival, long reference, long service, long patience) {
    private static final long SHORTEST = SiteLaw.SERVICE_LEAST.millis();

    public ArrivingVisitor {
        Objects.requireNonNull(visitorClass, "visitorClass");
        if (service < 0 || patience < 0) {
            throw new IllegalArgumentException("nobody comes like this: " + service + " " + patience);
        }
    }

    /** The same visitor at another hour; an appointment keeps its distance to its hour. */
    public ArrivingVisitor at(long other) {
        return new ArrivingVisitor(motif, visitorClass, other, reference + other - arrival, service, patience);
    }

    /** The same visitor, keeping a counter for another time. */
    public ArrivingVisitor taking(long other) {
        return new ArrivingVisitor(motif, visitorClass, arrival, reference, other, patience);
    }

    /** The visitor as the room knows them. */
    public QueuedVisit visit(long id) {
        long leaves = patience == QueuedVisit.NEVER ? QueuedVisit.NEVER : Math.max(arrival, reference) + patience;
        return QueuedVisit.waiting(id, motif, visitorClass, arrival, Math.max(arrival, reference))
                .taking(Math.max(SHORTEST, service))
                .leavingAt(leaves);
    }
}
