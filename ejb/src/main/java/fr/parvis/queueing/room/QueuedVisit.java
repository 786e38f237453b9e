package fr.parvis.queueing.room;

/**
 * One visitor in the room: what decides the turn, and for a run in event time how long the service takes.
 *
 * @param id identity, the last tie-break
 * @param motif number of the motif
 * @param visitorClass which target applies; an appointment kept too late counts as a walk-in
 * @param arrival when the visitor came, milliseconds from any origin, as all instants here
 * @param reference instant the wait counts from
 * @param wishes what narrows the choice of counter
 * @param service time at the counter in milliseconds, hidden from the rule
 * @param leaves when the visitor gives up, {@link #NEVER} if never
 */
public record QueuedVisit(
        long id,
        int motif,
        VisitorClass visitorClass,
        long arrival,
        long reference,
        Wishes wishes,
        long service,
        long leaves) {

    /** Instant that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    /**
     * What narrows the choice of counter for one visitor.
     *
     * @param language number of the language asked for, -1 for none
     * @param keptCounter the only counter that may take the visitor, -1 for any
     * @param notBefore not callable until then
     */
    public record Wishes(int language, int keptCounter, long notBefore) {

        /** Any counter, any language, at once. */
        public static final Wishes NONE = new Wishes(-1, -1, Long.MIN_VALUE);
    }

    /** A visitor without particular wishes who never gives up: enough to choose whom to call. */
    public static QueuedVisit waiting(long id, int motif, VisitorClass visitorClass, long arrival, long reference) {
        return new QueuedVisit(id, motif, visitorClass, arrival, reference, Wishes.NONE, 0, NEVER);
    }

    public QueuedVisit with(Wishes asked) {
        return new QueuedVisit(id, motif, visitorClass, arrival, reference, asked, service, leaves);
    }

    public QueuedVisit taking(long duration) {
        return new QueuedVisit(id, motif, visitorClass, arrival, reference, wishes, duration, leaves);
    }

    public QueuedVisit leavingAt(long instant) {
        return new QueuedVisit(id, motif, visitorClass, arrival, reference, wishes, service, instant);
    }

    /**
     * Number of the list of its motif and class, inside which nobody is overtaken: 0 to {@link RoomState#lists()} −
     * 1.
     */
    public int list() {
        return VisitorClass.COUNT * motif + visitorClass.rank();
    }

    /** Whether this visitor stands before the other one in the same list: by reference, arrival, identity. */
    boolean standsBefore(QueuedVisit other) {
        return reference != other.reference ? reference < other.reference : cameBefore(other);
    }

    /** The last two tie-breaks of every rule: arrival, then identity. */
    public boolean cameBefore(QueuedVisit other) {
        return cameBefore(arrival, id, other.arrival, other.id);
    }

    /** The same for two visitors of whom no more is known. */
    public static boolean cameBefore(long arrival, long id, long otherArrival, long otherId) {
        return arrival != otherArrival ? arrival < otherArrival : id < otherId;
    }
}
