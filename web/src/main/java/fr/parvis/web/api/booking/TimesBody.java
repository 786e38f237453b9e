package fr.parvis.web.api.booking;

import fr.parvis.agenda.VisitorTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The times from which a visitor chooses.
 *
 * @param times the earliest ones, or those of the day that was asked for
 * @param days every day of the site on which there is one; null when a day was asked for
 */
public record TimesBody(List<TimeBody> times, List<Day> days) {
    private static final int EARLIEST = 6;

    /** The earliest times with a free place, and on which days there are any. */
    static TimesBody earliest(List<VisitorTime> all, ZoneId zone) {
        return new TimesBody(
                all.stream()
                        .sorted(Comparator.comparing((VisitorTime time) -> time.free() == 0))
                        .limit(EARLIEST)
                        .sorted(Comparator.comparing(VisitorTime::startsAt))
                        .map(TimeBody::of)
                        .toList(),
                days(all, zone));
    }

    private static List<Day> days(List<VisitorTime> all, ZoneId zone) {
        Map<LocalDate, Instant> first = new LinkedHashMap<>();
        all.forEach(time -> first.putIfAbsent(LocalDate.ofInstant(time.startsAt(), zone), time.startsAt()));
        return first.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    static TimesBody ofDay(List<VisitorTime> day) {
        return new TimesBody(day.stream().map(TimeBody::of).toList(), null);
    }

    /**
     * A day of the site on which there is a time.
     *
     * @param first the first of its times
     */
    public record Day(LocalDate day, Instant first) {}
}
