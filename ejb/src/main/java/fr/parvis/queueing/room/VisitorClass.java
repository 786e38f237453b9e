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

    private final int rank;

    VisitorClass(int rank) {
        this.rank = rank;
    }

    /** Number of the class in the room. */
    public int rank() {
        return rank;
    }
}
