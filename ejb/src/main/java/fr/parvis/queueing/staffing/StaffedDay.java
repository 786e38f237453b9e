package fr.parvis.queueing.staffing;

import fr.parvis.queueing.floor.Duties;
import fr.parvis.queueing.floor.Skills;
import fr.parvis.queueing.floor.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One day to be run: who is on duty with which skills, and who comes; instants in milliseconds since midnight.
 *
 * @param closing end of the last shift: what is served after it is overtime
 */
public record StaffedDay(Skills skills, Duties duties, List<Visit> visits, long closing) {

    public StaffedDay {
        Objects.requireNonNull(skills, "skills");
        Objects.requireNonNull(duties, "duties");
        visits = visits.stream()
                .sorted(Comparator.comparingLong(Visit::arrival).thenComparingLong(Visit::id))
                .toList();
    }

    /** The same visitors with another roster or other skills. */
    public StaffedDay staffed(Skills otherSkills, Duties otherDuties, long otherClosing) {
        return new StaffedDay(otherSkills, otherDuties, visits, otherClosing);
    }
}
