package fr.parvis.notification.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of the site's own day in which nobody is disturbed, over midnight or not; none when both ends are the same.
 *
 * @param from the first quiet minute
 * @param until the first minute that is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime until) {
    /** From eight in the evening to eight in the morning. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    /** The moment itself, or the end of the quiet hours that it lies in. */
    public Instant next(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return moment;
        }
        boolean tomorrow = !local.toLocalTime().isBefore(until);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        boolean overMidnight = from.isAfter(until);
        return overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}
