package fr.parvis.agenda.slot;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The public holidays of a year in a French territory: the eleven of Code du travail, L3133-1; Good Friday and Saint Stephen's Day in
 * Alsace-Moselle (L3134-13); the day of the abolition of slavery overseas (L3422-2 and decree 83-1003); Good Friday in Guadeloupe and
 * Martinique by custom. Ways of its own because libraries differ there (docs/dependencies.md).
 */
public final class PublicHolidays {
    /** The eleven national ones and nothing more. */
    public static final String METROPOLE = "FR";

    private static final MonthDay SAINT_STEPHEN = MonthDay.of(Month.DECEMBER, 26);
    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");
    private static final Set<String> GOOD_FRIDAY = Set.of("57", "67", "68", "971", "972");

    private static final Map<String, MonthDay> ABOLITION = Map.of(
            "971", MonthDay.of(Month.MAY, 27),
            "972", MonthDay.of(Month.MAY, 22),
            "973", MonthDay.of(Month.JUNE, 10),
            "974", MonthDay.of(Month.DECEMBER, 20),
            "976", MonthDay.of(Month.APRIL, 27),
            "977", MonthDay.of(Month.OCTOBER, 9),
            "978", MonthDay.of(Month.MAY, 28));

    /** Codes of the territories that are known: {@link #METROPOLE}, or a département or collectivity that differs, and 975. */
    public static final List<String> TERRITORIES =
            List.of(METROPOLE, "57", "67", "68", "971", "972", "973", "974", "975", "976", "977", "978");

    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;
    private static final int FRIDAY_BEFORE = -2;

    private PublicHolidays() {}

    /**
     * The holidays of a year, in order.
     *
     * @throws IllegalArgumentException for a territory that is not of {@link #TERRITORIES}
     */
    public static Set<LocalDate> of(int year, String territory) {
        if (!TERRITORIES.contains(territory)) {
            throw new IllegalArgumentException("No such territory: " + territory);
        }
        LocalDate easter = easter(year);
        Set<LocalDate> days =
                new TreeSet<>(FIXED.stream().map(day -> day.atYear(year)).toList());
        Stream.of(EASTER_MONDAY, ASCENSION, WHIT_MONDAY).map(easter::plusDays).forEach(days::add);
        if (GOOD_FRIDAY.contains(territory)) {
            days.add(easter.plusDays(FRIDAY_BEFORE));
        }
        if (ALSACE_MOSELLE.contains(territory)) {
            days.add(SAINT_STEPHEN.atYear(year));
        }
        if (ABOLITION.containsKey(territory)) {
            days.add(ABOLITION.get(territory).atYear(year));
        }
        return days;
    }

    /** The holidays from a day to another, both included. */
    public static Set<LocalDate> between(LocalDate first, LocalDate last, String territory) {
        Set<LocalDate> days = new TreeSet<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            of(year, territory).stream()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .forEach(days::add);
        }
        return days;
    }

    /** Easter Sunday of the Gregorian calendar: J. Meeus, Astronomical Algorithms, chapter 8 (after Butcher, 1876). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * sunday) / 451;
        int days = epact + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
