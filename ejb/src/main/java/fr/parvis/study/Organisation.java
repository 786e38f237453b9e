package fr.parvis.study;

import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.PlannedShift;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a site is organised in a week.
 *
 * @param roster who sits where on each weekday
 * @param skills the motifs served at each counter
 * @param hours when the door is open
 * @param appointmentShare wanted share of appointments among visitors, null for as it is
 */
public record Organisation(
        Map<DayOfWeek, List<PlannedShift>> roster,
        Map<Long, Set<Long>> skills,
        List<OpeningSpan> hours,
        Double appointmentShare) {
    private static final Comparator<PlannedShift> BY_COUNTER =
            Comparator.comparingLong(PlannedShift::counterId).thenComparing(PlannedShift::from);

    public Organisation {
        Map<DayOfWeek, List<PlannedShift>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(
                    day,
                    roster.getOrDefault(day, List.of()).stream()
                            .sorted(BY_COUNTER)
                            .toList());
        }
        roster = days;
        Map<Long, Set<Long>> sorted = new TreeMap<>();
        skills.forEach((counter, motifs) -> sorted.put(counter, new TreeSet<>(motifs)));
        skills = sorted;
        hours = hours.stream()
                .sorted(Comparator.comparing(OpeningSpan::weekday).thenComparing(OpeningSpan::opens))
                .toList();
        if (appointmentShare != null && !(appointmentShare >= 0 && appointmentShare <= 1)) {
            throw new IllegalArgumentException("no share of appointments: " + appointmentShare);
        }
    }

    /** The same with another day at one counter. */
    public Organisation with(DayOfWeek day, long counterId, List<PlannedShift> shifts) {
        Map<DayOfWeek, List<PlannedShift>> changed = new EnumMap<>(roster);
        List<PlannedShift> others = roster.get(day).stream()
                .filter(shift -> shift.counterId() != counterId)
                .toList();
        changed.put(
                day,
                java.util.stream.Stream.concat(others.stream(), shifts.stream()).toList());
        return new Organisation(changed, skills, hours, appointmentShare);
    }

    /** The same with other motifs at the counters. */
    public Organisation withSkills(Map<Long, Set<Long>> other) {
        Map<Long, Set<Long>> changed = new HashMap<>(skills);
        changed.putAll(other);
        return new Organisation(roster, changed, hours, appointmentShare);
    }

    /** The same with the door open at other hours. */
    public Organisation withHours(List<OpeningSpan> other) {
        return new Organisation(roster, skills, other, appointmentShare);
    }

    /** The same with another share of appointments; null leaves it as it is. */
    public Organisation withShare(Double other) {
        return new Organisation(roster, skills, hours, other);
    }
}
