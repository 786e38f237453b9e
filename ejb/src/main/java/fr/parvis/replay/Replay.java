package fr.parvis.replay;

import fr.parvis.queueing.room.QueuedVisit;
import fr.parvis.queueing.room.RoomState;
import fr.parvis.queueing.rule.CallOrder;
import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.queueing.simulation.EventSimulation;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.Scenario.VisitorRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of a scenario run again, each from an empty room, by the policy chosen. */
public final class Replay {

    private final Scenario scenario;
    private final CallOrder order;
    private final Estimates estimates;

    public Replay(Scenario scenario, Policy policy, RuleSettings settings) {
        this(scenario, policy, settings, null);
    }

    /** The same, noting what every visitor would have been told on arrival. */
    Replay(Scenario scenario, Policy policy, RuleSettings settings, Estimates estimates) {
        this.scenario = scenario;
        this.order = policy.order(scenario, settings);
        this.estimates = estimates;
    }

    /** Runs every day; visitors who never come are absent from the schedule. */
    public Schedule run() {
        List<Schedule.Line> lines = new ArrayList<>();
        scenario.days().values().forEach(day -> lines.addAll(run(day)));
        return new Schedule(lines);
    }

    private List<Schedule.Line> run(List<VisitorRow> day) {
        List<VisitorRow> present = ReplayDesk.present(day);
        if (estimates != null) {
            estimates.day(present, day);
        }
        RoomState floor = new RoomState(ReplayDesk.skills(scenario));
        for (int counter = 0; counter < scenario.counters().size(); counter++) {
            floor.free(counter, 0);
        }
        Day followed = new Day(present);
        new EventSimulation(floor, ReplayDesk.duties(scenario), order, followed)
                .run(0, ReplayDesk.visits(present).iterator());
        return day.stream()
                .filter(visitor -> visitor.arrival() != null)
                .map(visitor -> followed.lines.getOrDefault(visitor.id(), Schedule.Line.neverServed(visitor.id())))
                .toList();
    }

    /** Writes down what becomes of the visitors of one day. */
    private final class Day implements EventSimulation.Follower {

        private final List<VisitorRow> present;
        private final Map<String, Schedule.Line> lines = new HashMap<>();

        private Day(List<VisitorRow> present) {
            this.present = present;
        }

        @Override
        public boolean arrived(QueuedVisit visit, EventSimulation run) {
            return estimates == null || estimates.arrived(visit, run);
        }

        @Override
        public boolean started(QueuedVisit visit, int counter, long now) {
            String id = present.get((int) visit.id()).id();
            String at = scenario.counters().get(counter).id();
            lines.put(id, new Schedule.Line(id, now / ReplayDesk.SECOND, at, null));
            return estimates == null || estimates.started(visit, counter, now);
        }

        @Override
        public boolean left(QueuedVisit visit, long now) {
            String id = present.get((int) visit.id()).id();
            lines.put(id, new Schedule.Line(id, null, null, now / ReplayDesk.SECOND));
            return estimates == null || estimates.left(visit, now);
        }
    }
}
