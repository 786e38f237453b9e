package fr.parvis.replay;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.Scenario.VisitorRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a schedule is worth: the figures of the acceptance bars, in percent and minutes. */
final class Scores {

    private final List<Double> waits = new ArrayList<>();
    private final List<Double> longestOfDay = new ArrayList<>();
    private final Map<VisitorClass, Integer> came = new EnumMap<>(VisitorClass.class);
    private final Map<VisitorClass, Integer> withinTarget = new EnumMap<>(VisitorClass.class);
    private final Scenario scenario;

    Scores(Scenario scenario, Schedule schedule) {
        this.scenario = scenario;
        Map<String, Schedule.Line> lines = new HashMap<>();
        schedule.lines().forEach(line -> lines.put(line.visitor(), line));
        for (List<VisitorRow> day : scenario.days().values()) {
            longestOfDay.add(0.0);
            day.stream()
                    .filter(visitor -> visitor.arrival() != null)
                    .forEach(visitor -> count(visitor, lines.get(visitor.id())));
        }
    }

    private void count(VisitorRow visitor, Schedule.Line line) {
        long until = line.start() == null ? line.left() : line.start();
        long wait = Math.max(0, until - visitor.reference());
        VisitorClass of = visitor.visitorClass();
        waits.add(wait / 60.0);
        came.merge(of, 1, Integer::sum);
        withinTarget.merge(of, line.start() != null && wait <= scenario.target(of) ? 1 : 0, Integer::sum);
        int today = longestOfDay.size() - 1;
        longestOfDay.set(
                today,
                of == VisitorClass.WALK_IN ? Math.max(longestOfDay.get(today), wait / 60.0) : longestOfDay.get(today));
    }

    double mean() {
        return waits.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double p99() {
        List<Double> sorted = waits.stream().sorted().toList();
        return sorted.get((int) Math.round(0.99 * (sorted.size() - 1)));
    }

    double missed() {
        int within = withinTarget.values().stream().mapToInt(Integer::intValue).sum();
        return 100 - 100.0 * within / waits.size();
    }

    double unpunctual() {
        return missed(VisitorClass.APPOINTMENT);
    }

    double priorityMissed() {
        return missed(VisitorClass.PRIORITY);
    }

    private double missed(VisitorClass of) {
        return 100 - 100.0 * withinTarget.get(of) / came.get(of);
    }

    double longestOnAverage() {
        return longestOfDay.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double longestEver() {
        return Collections.max(longestOfDay);
    }
}
