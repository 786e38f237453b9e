package fr.parvis.site.control;

import fr.parvis.shared.Row;
import fr.parvis.site.CounterFacts;
import fr.parvis.site.CounterSheet;
import fr.parvis.site.MidnightRule;
import fr.parvis.site.MotifFacts;
import fr.parvis.site.MotifSheet;
import fr.parvis.site.OpeningSpan;
import fr.parvis.site.SiteContact;
import fr.parvis.site.SiteFacts;
import fr.parvis.site.SiteRules;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
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
public class CatalogueReader {
    private static final String OPENINGS =
            "select site_id as owner, weekday, cast(opens as text) as opens, cast(closes as text) as closes from opening_period";

    private static final String CLOSURES = "select site_id as owner, day from site_closure";

    private static final String ZONES = "select site_id as owner, id, name from waiting_zone order by name, id";

    private static final String SITES =
            "select id, code, name, zone_id, desk_letter, midnight_rule, early_minutes, late_minutes,"
                    + " target_walk_in, target_priority, target_appointment, balance, skip_minutes,"
                    + " address, phone, access_note from site";

    private static final String LABELS = "select motif_id as owner, language, label from motif_label";

    private static final String MOTIFS =
            "select id, site_id, code, pictogram, position, offered, daily_quota, usual_minutes, target_minutes from motif";

    private static final String COUNTER_MOTIFS = "select counter_id as owner, motif_id from counter_motif";

    private static final String COUNTERS = "select id, site_id, zone_id, label, position, active from counter";

    private static final List<String> ALL =
            List.of(OPENINGS, CLOSURES, ZONES, SITES, LABELS, MOTIFS, COUNTER_MOTIFS, COUNTERS);

    @Resource
    private DataSource database;

    public Catalogue read() {
        Map<String, List<Row>> answers = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement all = connection.prepareStatement(String.join(";", ALL))) {
            all.execute();
            for (String query : ALL) {
                answers.put(query, Row.of(all.getResultSet()));
                all.getMoreResults();
            }
        } catch (SQLException failed) {
            throw new PersistenceException("The catalogue of sites cannot be read", failed);
        }
        return new Answered(answers).catalogue();
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
            Map<Long, List<OpeningSpan>> openings = grouped(
                    OPENINGS, row -> OpeningSpan.stored(row.count("weekday"), row.text("opens"), row.text("closes")));
            Map<Long, List<LocalDate>> closures = grouped(CLOSURES, row -> row.day("day"));
            Map<Long, List<Map.Entry<Long, String>>> zones =
                    grouped(ZONES, row -> Map.entry(row.id("id"), row.text("name")));
            return rows(SITES)
                    .map(row -> new SiteFacts(
                            row.id("id"),
                            row.text("code"),
                            row.text("name"),
                            ZoneId.of(row.text("zone_id")),
                            row.text("desk_letter").charAt(0),
                            rules(row),
                            openings.getOrDefault(row.id("id"), List.of()),
                            Set.copyOf(closures.getOrDefault(row.id("id"), List.of())),
                            asMap(zones.getOrDefault(row.id("id"), List.of())),
                            new SiteContact(row.text("address"), row.text("phone"), row.text("access_note"))))
                    .toList();
        }

        private static SiteRules rules(Row row) {
            return new SiteRules(
                    MidnightRule.valueOf(row.text("midnight_rule")),
                    row.count("early_minutes"),
                    row.count("late_minutes"),
                    row.count("target_walk_in"),
                    row.count("target_priority"),
                    row.count("target_appointment"),
                    row.real("balance"),
                    row.count("skip_minutes"));
        }

        private List<MotifFacts> motifs() {
            Map<Long, List<Map.Entry<String, String>>> labels =
                    grouped(LABELS, row -> Map.entry(row.text("language"), row.text("label")));
            return rows(MOTIFS)
                    .map(row -> {
                        String code = row.text("code");
                        Map<String, String> words = asMap(labels.getOrDefault(row.id("id"), List.of()));
                        return MotifFacts.of(
                                row.id("id"), row.id("site_id"), code, sheet(row, MotifFacts.words(code, words)));
                    })
                    .toList();
        }

        private static MotifSheet sheet(Row row, Map<String, String> words) {
            return new MotifSheet(
                    row.text("pictogram"),
                    row.count("position"),
                    row.yes("offered"),
                    row.small("daily_quota"),
                    row.count("usual_minutes"),
                    row.small("target_minutes"),
                    words);
        }

        private List<CounterFacts> counters() {
            Map<Long, List<Long>> motifs = grouped(COUNTER_MOTIFS, row -> row.id("motif_id"));
            return rows(COUNTERS)
                    .map(row -> CounterFacts.of(
                            row.id("id"),
                            row.id("site_id"),
                            new CounterSheet(
                                    row.text("label"),
                                    row.count("position"),
                                    row.yes("active"),
                                    row.number("zone_id"),
                                    Set.copyOf(motifs.getOrDefault(row.id("id"), List.of())))))
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
                            row -> row.id("owner"), Collectors.mapping(fact, Collectors.toList())));
        }

        private Stream<Row> rows(String query) {
            return answers.get(query).stream();
        }
    }
}
