package fr.parvis.staffing;

import java.util.List;

/**
 * What is planned at one counter on one day.
 *
 * @param counterId where
 * @param shifts in order of time; none when nobody sits there
 * @param exception whether it was planned for that date, instead of following the weekday
 */
public record CounterDay(long counterId, List<Shift> shifts, boolean exception) {
    public CounterDay {
        shifts = List.copyOf(shifts);
    }
}
