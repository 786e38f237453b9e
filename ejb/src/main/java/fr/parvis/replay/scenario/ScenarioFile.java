package fr.parvis.replay.scenario;

import fr.parvis.queueing.room.VisitorClass;
import fr.parvis.queueing.simulation.CounterShifts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a scenario, queue-scenario/1, and its trace; whatever is wrong is told with file and line. */
public final class ScenarioFile {

    private static final String FORMAT = "queue-scenario/1";
    private static final Set<String> NAMES =
            Set.of("format", "name", "trace", "days", "time_unit", "targets_s", "motifs", "counters", "gen");

    private static final long SHORTEST_TARGET = 120;
    private static final long LONGEST_TARGET = 7_200;
    private static final double DAY = 86_400;
    private static final double MOST = 1_000_000;
    private static final double WIDEST = 3;

    private final Map<String, Integer> motifNumbers = new HashMap<>();

    private ScenarioFile() {}

    public static Scenario read(Path file) {
        return new ScenarioFile().scenario(file);
    }

    private Scenario scenario(Path file) {
        JsonNode root = JsonNode.read(file).only(NAMES);
        if (!root.get("format").text().equals(FORMAT)) {
            throw root.get("format").problem("the format is not " + FORMAT);
        }
        List<Scenario.MotifRow> motifs =
                root.get("motifs").list().stream().map(this::motif).toList();
        Map<String, Scenario.CounterRow> counters = new LinkedHashMap<>();
        root.get("counters").list().forEach(node -> {
            Scenario.CounterRow counter = counter(node);
            if (counters.put(counter.id(), counter) != null) {
                throw node.problem("counter '" + counter.id() + "' stands twice");
            }
        });
        JsonNode targets = root.get("targets_s").only(Set.of("walkin", "priority", "appointment"));
        return new Scenario(
                root.get("name").text(),
                Map.of(
                        VisitorClass.WALK_IN, target(targets, "walkin"),
                        VisitorClass.PRIORITY, target(targets, "priority"),
                        VisitorClass.APPOINTMENT, target(targets, "appointment")),
                motifs,
                List.copyOf(counters.values()),
                root.has("gen") ? expectation(root.get("gen")) : null,
                TraceFile.read(file.resolveSibling(root.get("trace").text()), motifNumbers));
    }

    private static long target(JsonNode targets, String name) {
        long seconds = targets.get(name).whole();
        if (seconds < SHORTEST_TARGET || seconds > LONGEST_TARGET) {
            throw targets.get(name).problem("a target lies between 2 minutes and 2 hours, not at " + seconds + " s");
        }
        return seconds;
    }

    private Scenario.MotifRow motif(JsonNode node) {
        node.only(Set.of("id", "name", "mean_s", "cv", "share", "appt_share"));
        String id = node.get("id").text();
        if (motifNumbers.put(id, motifNumbers.size()) != null) {
            throw node.problem("motif '" + id + "' stands twice");
        }
        return new Scenario.MotifRow(
                id,
                node.get("mean_s").within(1, DAY),
                node.get("cv").within(0, WIDEST),
                node.has("share") ? node.get("share").within(0, MOST) : 1,
                share(node, "appt_share", 0));
    }

    /** A share of visitors, 0 to 1, where the file may be silent. */
    private static double share(JsonNode node, String name, double otherwise) {
        return node.has(name) ? node.get(name).within(0, 1) : otherwise;
    }

    private Scenario.CounterRow counter(JsonNode node) {
        node.only(Set.of("id", "name", "skills", "shifts"));
        List<Integer> skills = new ArrayList<>();
        for (JsonNode skill : node.get("skills").list()) {
            Integer motif = motifNumbers.get(skill.text());
            if (motif == null) {
                throw skill.problem("unknown motif '" + skill.text() + "'");
            }
            skills.add(motif);
        }
        return new Scenario.CounterRow(node.get("id").text(), skills, shifts(node));
    }

    private static List<CounterShifts.Shift> shifts(JsonNode counter) {
        List<CounterShifts.Shift> shifts = new ArrayList<>();
        long free = Long.MIN_VALUE;
        for (JsonNode node : inOrder(counter.get("shifts"))) {
            List<JsonNode> bounds = node.list();
            if (bounds.size() != 3) {
                throw node.problem("a shift is [start, end, drain]");
            }
            long start = bounds.get(0).whole();
            long end = bounds.get(1).whole();
            if (end <= start) {
                throw node.problem("a shift cannot end at " + end + " when it starts at " + start);
            }
            if (start < free) {
                throw node.problem(
                        "overlapping shifts at counter '" + counter.get("id").text() + "': one starts at " + start
                                + " before the last has ended at " + free);
            }
            shifts.add(new CounterShifts.Shift(start, end, bounds.get(2).flag()));
            free = end;
        }
        return shifts;
    }

    private static List<JsonNode> inOrder(JsonNode shifts) {
        return shifts.list().stream()
                .sorted(Comparator.comparingLong(shift -> shift.list().get(0).whole()))
                .toList();
    }

    private static Scenario.Expectation expectation(JsonNode node) {
        List<Scenario.Period> profile = new ArrayList<>();
        for (JsonNode period : node.get("profile").list()) {
            List<JsonNode> parts = period.list();
            if (parts.size() != 3 || parts.get(1).whole() <= parts.get(0).whole()) {
                throw period.problem("a period is [start, end, weight] and ends after it starts");
            }
            profile.add(new Scenario.Period(
                    parts.get(0).whole(), parts.get(1).whole(), parts.get(2).within(0, MOST)));
        }
        return new Scenario.Expectation(
                node.get("walkins_per_day").within(0, MOST),
                List.copyOf(profile),
                share(node, "noshow", 0),
                share(node, "prio_share", 0),
                node.has("fill") ? node.get("fill").within(0, WIDEST) : 1);
    }
}
