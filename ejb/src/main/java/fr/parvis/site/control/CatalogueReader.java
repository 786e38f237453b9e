package fr.parvis.site.control;

import fr.parvis.site.entity.MidnightRule;
import fr.parvis.site.entity.SiteRules;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Reads the whole catalogue of sites with eight small queries in one round trip. It reads rows, not entities, and flushes nothing, so it
 * disturbs no transaction it happens to run in.
 */
@Dependent
class CatalogueReader {
    private static final String OPENINGS =
            "select site_id, weekday, cast(opens as text), cast(closes as text) from opening_period";

    private static final String CLOSURES = "select site_id, cast(day as text) from site_closure";

    private static final String ZONES = "select site_id, id, name from waiting_zone order by name, id";

    private static final String SITES =
            "select id, code, name, zone_id, desk_letter, midnight_rule, early_minutes, late_minutes,"
                    + " target_walk_in, target_priority, target_appointment, balance, skip_minutes from site";

    private static final String LABELS = "select motif_id, language, label from motif_label";

    private static final String MOTIFS =
            "select id, site_id, code, pictogram, position, offered, daily_quota, usual_minutes, target_minutes from motif";

    private static final String COUNTER_MOTIFS = "select counter_id, motif_id from counter_motif";

    private static final String COUNTERS = "select id, site_id, zone_id, label, position, active from counter";

    private static final List<String> ALL =
            List.of(OPENINGS, CLOSURES, ZONES, SITES, LABELS, MOTIFS, COUNTER_MOTIFS, COUNTERS);

    @Resource
    private DataSource database;

    Catalogue read() {
        Map<String, List<Row>> answers = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement all = connection.prepareStatement(String.join(";", ALL))) {
            all.execute();
            for (String query : ALL) {
                answers.put(query, rows(all.getResultSet()));
                all.getMoreResults();
            }
        } catch (SQLException failed) {
            throw new PersistenceException("The catalogue of sites cannot be read", failed);
        }
        return new Answered(answers).catalogue();
    }

    private static List<Row> rows(ResultSet answer) throws SQLException {
        int columns = answer.getMetaData().getColumnCount();
        List<Row> rows = new ArrayList<>();
        while (answer.next()) {
            Object[] cells = new Object[columns];
            for (int column = 0; column < columns; column++) {
                cells[column] = answer.getObject(column + 1);
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    /** The answers to all queries, put together. */
    private static final class Answered {
        private final Map<String, List<Row>> answers;

        private Answered(Map<String, List<Row>> answers) {
            this.answers = answers;
        }

        private Catalogue catalogue() {
            return new Catalogue(sites(), motifs(), counters());
        }

        private List<SiteFacts> sites() {
            Map<Long, List<OpeningSpan>> openings =
                    grouped(OPENINGS, row -> OpeningSpan.stored(row.number(1), row.text(2), row.text(3)));
            Map<Long, List<LocalDate>> closures = grouped(CLOSURES, row -> LocalDate.parse(row.text(1)));
            Map<Long, List<Map.Entry<Long, String>>> zones =
                    grouped(ZONES, row -> Map.entry(row.identifier(1), row.text(2)));
            return rows(SITES)
                    .map(row -> new SiteFacts(
                            row.identifier(0),
                            row.text(1),
                            row.text(2),
                            ZoneId.of(row.text(3)),
                            row.text(4).charAt(0),
                            rules(row),
                            openings.getOrDefault(row.identifier(0), List.of()),
                            Set.copyOf(closures.getOrDefault(row.identifier(0), List.of())),
                            asMap(zones.getOrDefault(row.identifier(0), List.of()))))
                    .toList();
        }

        private static SiteRules rules(Row row) {
            return new SiteRules(
                    MidnightRule.valueOf(row.text(5)),
                    row.number(6),
                    row.number(7),
                    row.number(8),
                    row.number(9),
                    row.number(10),
                    ((Number) row.cells[11]).doubleValue(),
                    row.number(12));
        }

        private List<MotifFacts> motifs() {
            Map<Long, List<Map.Entry<String, String>>> labels =
                    grouped(LABELS, row -> Map.entry(row.text(1), row.text(2)));
            return rows(MOTIFS)
                    .map(row -> new MotifFacts(
                            row.identifier(0),
                            row.identifier(1),
                            row.text(2),
                            row.text(3),
                            asMap(labels.getOrDefault(row.identifier(0), List.of())),
                            row.number(4),
                            (Boolean) row.cells[5],
                            (Integer) row.cells[6],
                            row.number(7),
                            (Integer) row.cells[8]))
                    .toList();
        }

        private List<CounterFacts> counters() {
            Map<Long, List<Long>> motifs = grouped(COUNTER_MOTIFS, row -> row.identifier(1));
            return rows(COUNTERS)
                    .map(row -> new CounterFacts(
                            row.identifier(0),
                            row.identifier(1),
                            (Long) row.cells[2],
                            row.text(3),
                            row.number(4),
                            (Boolean) row.cells[5],
                            Set.copyOf(motifs.getOrDefault(row.identifier(0), List.of()))))
                    .toList();
        }

        private static <K, V> Map<K, V> asMap(List<Map.Entry<K, V>> entries) {
            Map<K, V> ordered = new LinkedHashMap<>();
            entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
            return Collections.unmodifiableMap(ordered);
        }

        private <T> Map<Long, List<T>> grouped(String sql, Function<Row, T> fact) {
            return rows(sql)
                    .collect(Collectors.groupingBy(
                            row -> row.identifier(0), Collectors.mapping(fact, Collectors.toList())));
        }

        private Stream<Row> rows(String query) {
            return answers.get(query).stream();
        }
    }

    private static final class Row {
        private final Object[] cells;

        Row(Object[] cells) {
            this.cells = cells;
        }

        long identifier(int column) {
            return ((Number) cells[column]).longValue();
        }

        int number(int column) {
            return ((Number) cells[column]).intValue();
        }

        String text(int column) {
            return cells[column].toString();
        }
    }
}
