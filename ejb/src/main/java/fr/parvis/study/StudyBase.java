package fr.parvis.study;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The week that a study starts from.
 *
 * @param kind a week that was, or one like those of the last weeks
 * @param monday its Monday; for a typical week the Monday after the last week counted
 * @param weeks how many weeks a typical week is made of, 1 to 26
 * @param expected visitors without appointment a day that the manager expects, for a site with too little history
 */
public record StudyBase(Kind kind, LocalDate monday, int weeks, int expected) {

    /** What kind of week. */
    public enum Kind {
        /** A week that was. */
        PAST,
        /** A week like the last ones. */
        TYPICAL
    }

    public StudyBase {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new Refused("monday", Wanted.a("monday"));
        }
        Refused.within("weeks", weeks, 1, 26);
        Refused.within("expected", expected, 1, 1000);
    }

    /** The first day of history it is made of. */
    public LocalDate from() {
        return kind == Kind.PAST ? monday : monday.minusWeeks(weeks);
    }

    /** The last day of history it is made of. */
    public LocalDate until() {
        return kind == Kind.PAST ? monday.plusDays(6) : monday.minusDays(1);
    }
}
