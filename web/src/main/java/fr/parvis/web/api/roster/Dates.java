package fr.parvis.web.api.roster;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** Days in addresses. */
final class Dates {
    private Dates() {}

    static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException nonsense) {
            throw new IllegalArgumentException("Not a date: " + day, nonsense);
        }
    }

    static DayOfWeek weekday(String day) {
        return DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT));
    }
}
