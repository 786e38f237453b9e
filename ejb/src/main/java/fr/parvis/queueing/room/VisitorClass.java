package fr.parvis.queueing.room;

/**
 * What a visitor may expect of the desk: which target of waiting applies to the ticket.
 *
 * <p>A visitor with an appointment is {@link #APPOINTMENT} whatever other right to pass first there is.
 */
public enum VisitorClass {
    WALK_IN(0),
    PRIORITY(1),
    APPOINTMENT(2);

    /** How many classes there are. */
    public static final int COUNT = values().length;

    private final int rank;

    VisitorClass(int rank) {
        this.rank = rank;
    }

    /**
     * Number of the class, 0 to {@link #COUNT} − 1: its place in arrays, and its turn where classes are strictly
     * ordered (higher first). Arrays indexed by it stay behind a type with a name ({@link WaitTargets}).
     */
    public int rank() {
        return rank;
    }
}
