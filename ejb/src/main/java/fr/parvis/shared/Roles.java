package fr.parvis.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBContext;

/**
 * Who may do what at the desk: the names that boundaries put in {@code @RolesAllowed}.
 *
 * <p>People hold the first five, given to them by an administrator; a device holds exactly one of the last two, by what it was enrolled as. A
 * visitor's phone holds none: it knows only the unguessable link of its ticket. ADR 0020 says how a caller gets them.
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
    /** Reads the trail of who did what and what was forgotten, and changes nothing. */
    public static final String AUDITOR = "AUDITOR";
    /** A touchscreen in the hall. */
    public static final String DEVICE_KIOSK = "DEVICE_KIOSK";
    /** A wall screen. */
    public static final String DEVICE_WALL = "DEVICE_WALL";

    private static final String AT_SITE = "SITE:";

    private Roles() {}

    /** The group of everybody, people and devices, who belongs to a site; callers have it beside their roles. */
    public static String atSite(long siteId) {
        return AT_SITE + siteId;
    }

    /**
     * Lets only those act who belong to the site; administrators belong to all.
     *
     * @throws EJBAccessException for anybody else
     */
    public static void requireAt(EJBContext caller, long siteId) {
        if (!caller.isCallerInRole(ADMINISTRATOR) && !caller.isCallerInRole(atSite(siteId))) {
            throw new EJBAccessException("The caller does not belong to site " + siteId);
        }
    }
}
