package fr.parvis.replay.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the trace of a scenario: everybody who came or was expected, day by day. */
final class TraceFile {

    private static final Set<String> COLUMNS =
            Set.of("day", "visitor_id", "arrival_s", "motif", "appointment_s", "priority", "service_s", "patience_s");

    private final CsvRows rows;
    private final Map<String, Integer> motifs;
    private final Set<String> known = new HashSet<>();

    private TraceFile(CsvRows rows, Map<String, Integer> motifs) {
        this.rows = rows;
        this.motifs = motifs;
    }

    static Map<Integer, List<Scenario.VisitorRow>> read(Path file, Map<String, Integer> motifs) {
        try (CsvRows rows = new CsvRows(file, COLUMNS, COLUMNS)) {
            return new TraceFile(rows, motifs).days();
        }
    }

    private Map<Integer, List<Scenario.VisitorRow>> days() {
        Map<Integer, List<Scenario.VisitorRow>> days = new LinkedHashMap<>();
        while (rows.next()) {
            int day = (int) rows.whole("day");
            days.computeIfAbsent(day, first -> new ArrayList<>()).add(visitor());
        }
        return days;
    }

    private Scenario.VisitorRow visitor() {
        String id = rows.text("visitor_id").trim();
        Integer motif = motifs.get(rows.text("motif").trim());
        if (motif == null) {
            throw rows.problem("unknown motif '" + rows.text("motif") + "'");
        }
        if (!known.add(id)) {
            throw rows.problem("visitor '" + id + "' stands twice");
        }
        Long arrival = optional("arrival_s");
        Long appointment = optional("appointment_s");
        if (arrival == null && appointment == null) {
            throw rows.problem("visitor '" + id + "' has neither arrival nor appointment");
        }
        boolean priority = !rows.empty("priority") && rows.whole("priority") != 0;
        return new Scenario.VisitorRow(
                id, arrival, motif, appointment, priority, positive("service_s"), optional("patience_s"));
    }

    private Long optional(String column) {
        return rows.empty(column) ? null : Long.valueOf(positive(column));
    }

    private long positive(String column) {
        long value = rows.whole(column);
        if (value < 0) {
            throw rows.problem(column + " cannot be negative: " + value);
        }
        return value;
    }
}
