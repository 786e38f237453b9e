package fr.parvis.queueing.room;

/**
 * One visitor in the room: what decides the turn, and for a run in event time how long the service takes.
 *
 * @param id identity, the last tie-break
 * @param motif number of the motif
 * @param kind 0 walk-in, 1 priority, 2 appointment
 * @param arrival when the visitor came
 * @param reference instant the wait counts from
 * @param wishes what narrows the choice of counter
 * @param service time at the counter, hidden from the rule
 * @param leaves when the visitor gives up, {@link #NEVER} if never
 */
public record QueuedVisit(
        long id, int motif, int kind, long arrival, long reference, Wishes wishes, long service, long leaves) {

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
    public static QueuedVisit waiting(long id, int motif, int kind, long arrival, long reference) {
        return new QueuedVisit(id, motif, kind, arrival, reference, Wishes.NONE, 0, NEVER);
    }

    public QueuedVisit with(Wishes asked) {
        return new QueuedVisit(id, motif, kind, arrival, reference, asked, service, leaves);
    }

    public QueuedVisit taking(long duration) {
        return new QueuedVisit(id, motif, kind, arrival, reference, wishes, duration, leaves);
    }

    public QueuedVisit leavingAt(long instant) {
        return new QueuedVisit(id, motif, kind, arrival, reference, wishes, service, instant);
    }

    /** Whether this visitor stands before the other one in the same list: by reference, arrival, identity. */
    boolean standsBefore(QueuedVisit other) {
        if (reference != other.reference) {
            return reference < other.reference;
        }
        return arrival != other.arrival ? arrival < other.arrival : id < other.id;
    }
}
