package fr.parvis.replay;

import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.Scenario.VisitorRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a schedule is worth: the figures of the acceptance bars, in percent and minutes. */
final class Scores {

    private final List<Double> waits = new ArrayList<>();
    private final List<Double> longestOfDay = new ArrayList<>();
    private final int[] kinds = new int[3];
    private final int[] withinTarget = new int[3];
    private final List<Long> targets;

    Scores(Scenario scenario, Schedule schedule) {
        this.targets = scenario.targets();
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
        int kind = visitor.kind();
        waits.add(wait / 60.0);
        kinds[kind]++;
        withinTarget[kind] += line.start() != null && wait <= targets.get(kind) ? 1 : 0;
        int today = longestOfDay.size() - 1;
        longestOfDay.set(today, kind == 0 ? Math.max(longestOfDay.get(today), wait / 60.0) : longestOfDay.get(today));
    }

    double mean() {
        return waits.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double p99() {
        List<Double> sorted = waits.stream().sorted().toList();
        return sorted.get((int) Math.round(0.99 * (sorted.size() - 1)));
    }

    double missed() {
        int within = withinTarget[0] + withinTarget[1] + withinTarget[2];
        return 100 - 100.0 * within / waits.size();
    }

    double unpunctual() {
        return 100 - 100.0 * withinTarget[2] / kinds[2];
    }

    double priorityMissed() {
        return 100 - 100.0 * withinTarget[1] / kinds[1];
    }

    double longestOnAverage() {
        return longestOfDay.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    double longestEver() {
        return Collections.max(longestOfDay);
    }
}
