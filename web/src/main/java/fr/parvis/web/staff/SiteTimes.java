package fr.parvis.web.staff;

import fr.parvis.kiosk.moment.WrittenMoment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Instants as people of the site read them: {@code 10 h 42}, {@code 27 min}, {@code 06:12}. */
@Named("times")
@RequestScoped
public class SiteTimes {
    @Inject
    private Workplace workplace;

    @Inject
    private Texts texts;

    /** {@code 10 h 42}. */
    public String hour(Instant moment) {
        return moment == null ? "" : hour(moment, workplace.getSite().zone());
    }

    /** The same at any place. */
    public static String hour(Instant moment, ZoneId zone) {
        return WrittenMoment.clock(moment.atZone(zone).toLocalTime());
    }

    /** {@code lundi 23 novembre}, with the time. */
    public String dayAndHour(Instant moment) {
        return texts.of("times.dayAndHour", day(at(moment).toLocalDate()), hour(moment));
    }

    /** {@code lundi 23 novembre}, {@code mardi 1er décembre}. */
    public String day(LocalDate day) {
        return WrittenMoment.day(day, Locale.FRENCH);
    }

    /** {@code lundi}. */
    public String weekday(java.time.DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** Whole minutes, as in {@code 27 min}; {@code 1 h 05} above an hour. */
    public String minutes(Duration length) {
        if (length == null) {
            return "–";
        }
        long minutes = Math.max(0, length.toMinutes());
        return minutes < 60
                ? texts.of("times.minutes", minutes)
                : texts.of("times.hours", minutes / 60, String.format("%02d", minutes % 60));
    }

    /** Whole minutes from a moment to now. */
    public String minutesSince(Instant moment) {
        return minutes(since(moment));
    }

    /** How long ago a moment was, never negative. */
    public Duration since(Instant moment) {
        Duration length = Duration.between(moment, workplace.getNow());
        return length.isNegative() ? Duration.ZERO : length;
    }

    /** A stopwatch: {@code 06:12}. */
    public String stopwatch(Instant moment) {
        long seconds = since(moment).toSeconds();
        return String.format("%02d:%02d", seconds / 60, seconds % 60);
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(workplace.getSite().zone());
    }
}
