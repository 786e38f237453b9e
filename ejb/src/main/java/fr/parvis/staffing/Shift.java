package fr.parvis.staffing;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * One stretch of work at a counter on one day, in the site's own time and in whole minutes.
 *
 * @param from first moment
 * @param to end; a visit under way is finished
 * @param agentId who is planned, or null while nobody is named yet
 * @param breaks in order of time, inside the shift
 */
public record Shift(LocalTime from, LocalTime to, Long agentId, List<Break> breaks) {
    public Shift {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        if (!from.isBefore(to)) {
            throw new RosterRefused(RosterProblem.ENDS_BEFORE_START, from + "-" + to);
        }
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
        LocalTime free = from;
        for (Break each : breaks) {
            if (each.from().isBefore(from) || each.to().isAfter(to)) {
                throw new RosterRefused(RosterProblem.BREAK_OUTSIDE, each);
            }
            if (each.from().isBefore(free)) {
                throw new RosterRefused(RosterProblem.BREAKS_OVERLAP, each);
            }
            free = each.to();
        }
    }

    /** Whether the two are at work at the same time; touching is not. */
    public boolean meets(Shift other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The same shift with the break that begins then moved by some minutes. */
    public Shift movingBreak(LocalTime breakFrom, int minutes) {
        List<Break> moved = breaks.stream()
                .map(each -> each.from().equals(breakFrom) ? moved(each, minutes) : each)
                .toList();
        return new Shift(from, to, agentId, moved);
    }

    /** Past midnight a time of day begins anew: that is outside every shift. */
    private static Break moved(Break each, int minutes) {
        LocalTime start = each.from().plusMinutes(minutes);
        boolean otherDay = minutes > 0 ? start.isBefore(each.from()) : start.isAfter(each.from());
        if (otherDay) {
            throw new RosterRefused(RosterProblem.BREAK_OUTSIDE, each);
        }
        return new Break(start, each.to().plusMinutes(minutes));
    }

    /** Whether one of its breaks begins then. */
    public boolean breaksAt(LocalTime breakFrom) {
        return breaks.stream().anyMatch(each -> each.from().equals(breakFrom));
    }
}
