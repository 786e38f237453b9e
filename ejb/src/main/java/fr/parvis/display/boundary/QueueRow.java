package fr.parvis.display.boundary;

import fr.parvis.queueing.forecast.WaitRange;
import java.time.Duration;

/**
 * Those who wait for one motif.
 *
 * @param longest null when nobody waits
 * @param target wanted longest wait
 * @param forArrival the wait of somebody who would come now
 */
public record QueueRow(
        long motifId,
        String code,
        String label,
        boolean offered,
        int waiting,
        Duration longest,
        Duration target,
        WaitRange forArrival) {

    /** How the longest wait stands against the target. */
    public enum Standing {
        NOBODY,
        WITHIN,
        /** Three quarters of the target have passed. */
        NEAR,
        OVER
    }

    /** How the longest wait stands against the target. */
    public Standing standing() {
        if (longest == null) {
            return Standing.NOBODY;
        }
        if (longest.compareTo(target) > 0) {
            return Standing.OVER;
        }
        return longest.multipliedBy(4).compareTo(target.multipliedBy(3)) >= 0 ? Standing.NEAR : Standing.WITHIN;
    }

    /** Length of a bar of which the target is the middle, 0 to 100. */
    public long percent() {
        return longest == null ? 0 : Math.min(100, longest.toSeconds() * 50 / target.toSeconds());
    }
}
