package fr.parvis.queueing.simulation;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.Skills;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One day to be run: who is on duty with which skills, and who comes; instants in milliseconds since midnight.
 *
 * @param closing end of the last shift: what is served after it is overtime
 */
public record StaffedDay(Skills skills, CounterShifts duties, List<QueuedVisit> visits, long closing) {

    public StaffedDay {
        Objects.requireNonNull(skills, "skills");
        Objects.requireNonNull(duties, "duties");
        visits = visits.stream()
                .sorted(Comparator.comparingLong(QueuedVisit::arrival).thenComparingLong(QueuedVisit::id))
                .toList();
    }

    /** The same visitors with another roster or other skills. */
    public StaffedDay staffed(Skills otherSkills, CounterShifts otherDuties, long otherClosing) {
        return new StaffedDay(otherSkills, otherDuties, visits, otherClosing);
    }
}
