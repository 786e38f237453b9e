package fr.parvis.queueing.simulation;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.room.Skills;
import fr.parvis.queueing.rule.CallOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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

    /**
     * Runs the day from an empty room.
     *
     * @return those still waiting when nothing can happen any more
     */
    public List<QueuedVisit> run(CallOrder order, EventSimulation.Follower follower) {
        RoomState room = new RoomState(skills);
        for (int counter = 0; counter < skills.counters(); counter++) {
            room.free(counter, 0);
        }
        new EventSimulation(room, duties, order, follower).run(0, visits.iterator());
        return IntStream.range(0, room.size()).mapToObj(room::at).toList();
    }

    /** The same visitors with another roster or other skills. */
    public StaffedDay staffed(Skills otherSkills, CounterShifts otherDuties, long otherClosing) {
        return new StaffedDay(otherSkills, otherDuties, visits, otherClosing);
    }
}
