package fr.parvis.site;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A stretch of a weekday on which the door is open, in the site's own time.
 *
 * @param weekday the day
 * @param opens first moment
 * @param closes last moment; 23:59 or later means midnight, so that two days can follow each other without a gap
 */
public record OpeningSpan(DayOfWeek weekday, LocalTime opens, LocalTime closes) {
    private static final LocalTime AS_GOOD_AS_MIDNIGHT = LocalTime.of(23, 59);

    public OpeningSpan {
        given("weekday", weekday);
        given("opens", opens);
        given("closes", closes);
        if (!opens.isBefore(closes)) {
            throw new Refused("closes", Wanted.a("later"));
        }
    }

    private static void given(String field, Object value) {
        if (value == null) {
            throw new Refused(field, Wanted.a("given"));
        }
    }

    /** A stretch as the database writes it; {@code 24:00} is the end of the day. */
    public static OpeningSpan stored(int weekday, String opens, String closes) {
        return new OpeningSpan(
                DayOfWeek.of(weekday),
                LocalTime.parse(opens),
                closes.startsWith("24:") ? LocalTime.MAX : LocalTime.parse(closes));
    }

    /** Whether the door stays open until the day ends. */
    public boolean untilMidnight() {
        return !closes.isBefore(AS_GOOD_AS_MIDNIGHT);
    }
}
