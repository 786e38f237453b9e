package fr.parvis.staffing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the shifts of one day keep among each other: one person at a counter at a time, one agent at one counter at a time,
 * and on the days on which clocks change no hour that is missing or comes twice.
 */
public final class RosterRules {
    private RosterRules() {}

    /**
     * Refuses the day when two of its shifts cannot be together. O(n²) for the n shifts of a day.
     *
     * @throws RosterRefused with the first thing that is wrong
     */
    public static void check(Collection<CounterDay> day) {
        checkShifts(day.stream()
                .flatMap(counter -> counter.shifts().stream().map(shift -> PlannedShift.at(counter.counterId(), shift)))
                .toList());
    }

    /** The same for the shifts of a day in one list. */
    public static void checkShifts(List<PlannedShift> all) {
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                if (all.get(one).shift().meets(all.get(other).shift())) {
                    together(all.get(one), all.get(other));
                }
            }
        }
    }

    private static void together(PlannedShift one, PlannedShift other) {
        if (one.counterId() == other.counterId()) {
            throw new RosterRefused(RosterProblem.SHIFTS_OVERLAP, other);
        }
        if (one.agentId() != null && one.agentId().equals(other.agentId())) {
            throw new RosterRefused(RosterProblem.AGENT_TWICE, other);
        }
    }

    /** Refuses hours that the clocks of that day leave out or show twice. */
    public static void onClock(List<Shift> shifts, LocalDate day, ZoneId zone) {
        shifts.stream().flatMap(RosterRules::edges).forEach(hour -> {
            int offsets =
                    zone.getRules().getValidOffsets(LocalDateTime.of(day, hour)).size();
            if (offsets != 1) {
                throw new RosterRefused(
                        offsets == 0 ? RosterProblem.HOUR_MISSING : RosterProblem.HOUR_TWICE, day + " " + hour);
            }
        });
    }

    private static Stream<LocalTime> edges(Shift shift) {
        return Stream.concat(
                Stream.of(shift.from(), shift.to()),
                shift.breaks().stream().flatMap(each -> Stream.of(each.from(), each.to())));
    }
}
