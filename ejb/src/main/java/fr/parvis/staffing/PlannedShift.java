package fr.parvis.staffing;

import java.time.LocalTime;
import java.util.List;

/**
 * Somebody, or somebody yet to be named, is planned at a counter for a stretch of a day.
 *
 * @param counterId where
 * @param agentId who, or null while nobody is named
 * @param from first moment, in the site's own time
 * @param to end
 * @param breaks in order of time, inside the shift
 */
public record PlannedShift(long counterId, Long agentId, LocalTime from, LocalTime to, List<Break> breaks) {
    public PlannedShift {
        breaks = List.copyOf(breaks);
    }

    /** The shift at a counter. */
    public static PlannedShift at(long counterId, Shift shift) {
        return new PlannedShift(counterId, shift.agentId(), shift.from(), shift.to(), shift.breaks());
    }

    /** The shift without its counter. */
    public Shift shift() {
        return new Shift(from, to, agentId, breaks);
    }
}
