package fr.parvis.agenda;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * An offer of time ("plage d'ouverture"), as somebody decides it.
 *
 * @param agentId who receives, or null where only a room is offered
 * @param roomId where, or null; one of agent and room is given
 * @param title what a workshop is called, may be empty; 80 characters at most
 * @param firstDay the first day it may fall on; weeks are counted from the Monday of its week
 * @param lastDay the last one, or null for no end
 * @param weekdays on which weekdays, one at least
 * @param everyWeeks 1 for every week, 2 for every second, 8 at most
 * @param starts at the site's own hour
 * @param ends later on the same day
 * @param places 1, or how many a workshop holds (200 at most), which then takes the whole offer of a day
 * @param online whether visitors may book it themselves
 * @param motifIds for which motifs, one at least
 * @param exceptions days on which it does not take place
 */
public record OfferSheet(
        Long agentId,
        Long roomId,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        Set<DayOfWeek> weekdays,
        int everyWeeks,
        LocalTime starts,
        LocalTime ends,
        int places,
        boolean online,
        Set<Long> motifIds,
        Set<LocalDate> exceptions) {
    /** Places of a workshop at most. */
    public static final int MOST_PLACES = 200;

    private static final int MOST_WEEKS = 8;

    public OfferSheet {
        title = PlainText.note("title", title, PlainText.NAME);
        if (agentId == null && roomId == null) {
            throw new Refused("agent", Wanted.a("agentOrRoom"));
        }
        if (firstDay == null) {
            throw new Refused("firstDay", Wanted.a("given"));
        }
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new Refused("lastDay", Wanted.a("later"));
        }
        if (starts == null || ends == null || !starts.isBefore(ends)) {
            throw new Refused("ends", Wanted.a("later"));
        }
        if (weekdays.isEmpty()) {
            throw new Refused("weekdays", Wanted.a("given"));
        }
        if (motifIds.isEmpty()) {
            throw new Refused("motifs", Wanted.a("given"));
        }
        Refused.within("everyWeeks", everyWeeks, 1, MOST_WEEKS);
        Refused.within("places", places, 1, MOST_PLACES);
        weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
        motifIds = Set.copyOf(motifIds);
        exceptions = Collections.unmodifiableSet(new TreeSet<>(exceptions));
    }

    /** Whether it falls on a day: in its span of days, in one of its weeks, on its weekday, and not excepted. */
    public boolean takesPlaceOn(LocalDate day) {
        if (day.isBefore(firstDay)
                || (lastDay != null && day.isAfter(lastDay))
                || !weekdays.contains(day.getDayOfWeek())
                || exceptions.contains(day)) {
            return false;
        }
        LocalDate monday = firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return ChronoUnit.WEEKS.between(monday, day) % everyWeeks == 0;
    }

    /** Whether several people come at once. */
    public boolean workshop() {
        return places > 1;
    }
}
