package fr.parvis.study.boundary;

import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.study.Organisation;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One thing in which the organisation studied differs from the one in force: what a council is asked to decide on. */
public sealed interface Change {

    /** Motifs that a counter serves besides, or no longer. */
    record Skills(long counterId, Set<Long> added, Set<Long> removed) implements Change {}

    /** Who sits at a counter on a weekday, and who does today; either may be nobody. */
    record Roster(DayOfWeek weekday, long counterId, List<PlannedShift> wanted, List<PlannedShift> today)
            implements Change {}

    /** When the door is open on a weekday, and when it is today; either may be never. */
    record Hours(DayOfWeek weekday, List<OpeningSpan> wanted, List<OpeningSpan> today) implements Change {}

    /** The share of appointments among visitors that is wanted, 0 to 1. */
    record Share(double wanted) implements Change {}

    /** All changes: rosters by day and counter, then motifs, hours and the share of appointments. */
    static List<Change> between(Organisation today, Organisation wanted) {
        List<Change> changes = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            rosters(day, today.roster().get(day), wanted.roster().get(day), changes);
        }
        wanted.skills().forEach((counter, motifs) -> {
            Set<Long> before = today.skills().getOrDefault(counter, Set.of());
            Skills skills = new Skills(counter, without(motifs, before), without(before, motifs));
            if (!motifs.equals(before)) {
                changes.add(skills);
            }
        });
        Arrays.stream(DayOfWeek.values())
                .map(day -> new Hours(day, spans(wanted, day), spans(today, day)))
                .filter(hours -> !hours.wanted().equals(hours.today()))
                .forEach(changes::add);
        if (wanted.appointmentShare() != null && !wanted.appointmentShare().equals(today.appointmentShare())) {
            changes.add(new Share(wanted.appointmentShare()));
        }
        return changes;
    }

    private static void rosters(
            DayOfWeek day, List<PlannedShift> today, List<PlannedShift> wanted, List<Change> changes) {
        Set<Long> counters = new TreeSet<>();
        today.forEach(shift -> counters.add(shift.counterId()));
        wanted.forEach(shift -> counters.add(shift.counterId()));
        for (long counter : counters) {
            Roster roster = new Roster(day, counter, at(counter, wanted), at(counter, today));
            if (!roster.wanted().equals(roster.today())) {
                changes.add(roster);
            }
        }
    }

    private static List<PlannedShift> at(long counter, List<PlannedShift> shifts) {
        return shifts.stream().filter(shift -> shift.counterId() == counter).toList();
    }

    private static List<OpeningSpan> spans(Organisation organisation, DayOfWeek day) {
        return organisation.hours().stream()
                .filter(span -> span.weekday() == day)
                .toList();
    }

    private static Set<Long> without(Set<Long> motifs, Set<Long> others) {
        Set<Long> rest = new HashSet<>(motifs);
        rest.removeAll(others);
        return new TreeSet<>(rest);
    }
}
