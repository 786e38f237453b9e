package fr.parvis.web.api.roster;

import fr.parvis.shared.Edition;
import fr.parvis.staffing.CounterDay;
import java.util.List;

/**
 * What is planned at a counter.
 *
 * @param exception whether it was planned for that date, instead of following the weekday
 * @param edition of the shifts, for {@code If-Match}
 */
public record CounterDayBody(long counterId, List<ShiftBody> shifts, boolean exception, String edition) {
    static List<CounterDayBody> of(List<CounterDay> counters) {
        return counters.stream()
                .map(counter -> new CounterDayBody(
                        counter.counterId(),
                        counter.shifts().stream().map(ShiftBody::of).toList(),
                        counter.exception(),
                        Edition.of(counter.shifts()).value()))
                .toList();
    }
}
