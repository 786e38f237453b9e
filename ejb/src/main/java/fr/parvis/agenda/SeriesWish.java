package fr.parvis.agenda;

import fr.parvis.shared.input.Refused;

/**
 * Somebody wishes to come again and again, at the same hour of the site.
 *
 * @param first the first appointment; its request is that of the series
 * @param everyWeeks 1 for every week, 2 for every second, 8 at most
 * @param times how many appointments, 2 to 52
 */
public record SeriesWish(BookingWish first, int everyWeeks, int times) {
    /** How often a series repeats at most: a year of weeks. */
    public static final int MOST = 52;

    private static final int MOST_WEEKS = 8;

    public SeriesWish {
        Refused.within("everyWeeks", everyWeeks, 1, MOST_WEEKS);
        Refused.within("times", times, 2, MOST);
    }
}
