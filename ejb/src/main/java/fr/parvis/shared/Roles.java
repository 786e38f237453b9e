package fr.parvis.shared;

/**
 * Who may do what at the desk: the names that boundaries put in {@code @RolesAllowed}.
 *
 * <p>People hold the first four, given to them by an administrator; a device holds exactly one of the last two, by what it was enrolled as. A
 * visitor's phone holds none: it knows only the unguessable link of its ticket. ADR 0010 says how a caller gets them.
 */
public final class Roles {
    /** Welcomes visitors: takes tickets for them, sees the board, puts a missed visitor back. */
    public static final String RECEPTION = "RECEPTION";
    /** Serves visitors at a counter. */
    public static final String AGENT = "AGENT";
    /** Answers for a site: figures, motifs, counters, opening hours, devices. */
    public static final String MANAGER = "MANAGER";
    /** Runs the installation: sites, agents and their roles. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    /** A touchscreen in the hall. */
    public static final String DEVICE_KIOSK = "DEVICE_KIOSK";
    /** A wall screen. */
    public static final String DEVICE_WALL = "DEVICE_WALL";

    private Roles() {}
}
