package fr.parvis.site.control;

import fr.parvis.site.OpeningSpan;
import fr.parvis.site.OpeningState;
import fr.parvis.site.SiteFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Says whether a site receives people at a moment, from its weekly hours and its closed days.
 *
 * <p>Everything is thought in the site's own zone. On the day the clocks go forward a time that does not exist counts
 * as the one an hour later; on the day they go back an opening is the first of two equal times and a closing the
 * second, so nobody is shut out early. Spans that touch (midnight, noon) are one opening. It looks two months ahead.
 * Worked example: Monday 8:30–12:00 and 13:30–17:00, asked on Monday at 12:10 → closed, opens at 13:30.
 */
public final class OpeningHours {
    private static final int DAYS_AHEAD = 62;

    private OpeningHours() {}

    /** The state of the door of a site at a moment. */
    public static OpeningState stateAt(SiteFacts site, Instant now) {
        Iterator<Stretch> stretches = stretchesFrom(site, now).iterator();
        if (!stretches.hasNext()) {
            return OpeningState.closedUntil(null);
        }
        Stretch first = stretches.next();
        if (first.opens.isAfter(now)) {
            return OpeningState.closedUntil(first.opens);
        }
        return OpeningState.openUntil(
                endOf(first, stretches, now.atZone(site.zone()).toLocalDate(), site.zone()));
    }

    private static Instant endOf(Stretch first, Iterator<Stretch> following, LocalDate today, ZoneId zone) {
        Instant end = first.closes;
        Instant horizon = today.plusDays(8).atStartOfDay(zone).toInstant();
        while (following.hasNext() && end.isBefore(horizon)) {
            Stretch next = following.next();
            if (next.opens.isAfter(end)) {
                return end;
            }
            end = next.closes.isAfter(end) ? next.closes : end;
        }
        return end.isBefore(horizon) ? end : null;
    }

    private static Stream<Stretch> stretchesFrom(SiteFacts site, Instant now) {
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .filter(day -> !site.closures().contains(day))
                .flatMap(day -> stretchesOf(site, day))
                .filter(stretch -> stretch.closes.isAfter(now));
    }

    private static Stream<Stretch> stretchesOf(SiteFacts site, LocalDate day) {
        return site.openings().stream()
                .filter(span -> span.weekday() == day.getDayOfWeek())
                .sorted(Comparator.comparing(OpeningSpan::opens))
                .map(span -> Stretch.of(span, day, site.zone()))
                .filter(stretch -> stretch.opens.isBefore(stretch.closes));
    }

    private record Stretch(Instant opens, Instant closes) {
        static Stretch of(OpeningSpan span, LocalDate day, ZoneId zone) {
            Instant opens = ZonedDateTime.of(day, span.opens(), zone).toInstant();
            if (span.untilMidnight()) {
                return new Stretch(opens, day.plusDays(1).atStartOfDay(zone).toInstant());
            }
            return new Stretch(opens, closing(day, span.closes(), zone));
        }

        private static Instant closing(LocalDate day, LocalTime time, ZoneId zone) {
            return ZonedDateTime.of(day, time, zone).withLaterOffsetAtOverlap().toInstant();
        }
    }
}
