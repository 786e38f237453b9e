package fr.parvis.agenda;

import fr.parvis.shared.input.Refused;

/**
 * How appointments of a motif are made.
 *
 * @param minutes how long one takes, 5 to 480
 * @param bufferMinutes what the agent needs after it, 0 to 120
 * @param online whether visitors book it themselves, on a phone or at a kiosk
 * @param noticeHours how long before its time it can be booked by visitors at the latest, 0 to 720 hours
 * @param horizonDays how many days ahead visitors may book, 1 to 365
 */
public record MotifBooking(
        long motifId, int minutes, int bufferMinutes, boolean online, int noticeHours, int horizonDays) {
    private static final int USUAL_MINUTES = 20;
    private static final int USUAL_NOTICE = 2;
    private static final int USUAL_HORIZON = 60;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;
    private static final int LONGEST_BUFFER = 120;
    private static final int LONGEST_NOTICE = 720;
    private static final int YEAR = 365;

    public MotifBooking {
        Refused.within("minutes", minutes, SHORTEST, LONGEST);
        Refused.within("bufferMinutes", bufferMinutes, 0, LONGEST_BUFFER);
        Refused.within("noticeHours", noticeHours, 0, LONGEST_NOTICE);
        Refused.within("horizonDays", horizonDays, 1, YEAR);
    }

    /** What a motif has that nobody has set up: twenty minutes, booked by staff only. */
    public static MotifBooking usual(long motifId) {
        return new MotifBooking(motifId, USUAL_MINUTES, 0, false, USUAL_NOTICE, USUAL_HORIZON);
    }
}
