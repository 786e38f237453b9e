package fr.parvis.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.parvis.queueing.rule.RuleSettings;
import fr.parvis.replay.scenario.Scenario;
import fr.parvis.replay.scenario.ScenarioFile;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    /** What each scenario is fitted to: some seconds each, so reckoned once. */
    private static final Map<String, RuleSettings> FITTED = new ConcurrentHashMap<>();

    private static RuleSettings fitted(String name) {
        return FITTED.computeIfAbsent(name, each -> new SiteFit(scenario(each)).settings());
    }

    private static Scenario scenario(String name) {
        return ScenarioFile.read(SCENARIOS.resolve(name + ".json"));
    }

    private static JsonObject reference(String name, String policy) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(SCENARIOS.resolve(name + ".reference.json")))) {
            return reader.readObject().getJsonObject(policy);
        }
    }

    private static double figure(JsonObject reference, String name) {
        return reference.getJsonNumber(name).doubleValue();
    }

    private static double missed(JsonObject reference) {
        return 100 - figure(reference, "within");
    }

    private static String sha256(Schedule schedule) throws NoSuchAlgorithmException {
        String text = schedule.lines().stream().map(Schedule.Line::text).collect(Collectors.joining("\n"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small_ccas", "medium_ccas", "large_site"})
    void first_come_first_served_gives_the_reference_schedule(String name) throws Exception {
        Schedule schedule = new Replay(scenario(name), Policy.FIFO, RuleSettings.standard()).run();
        assertThat(sha256(schedule)).isEqualTo(reference(name, "c_global_fifo").getString("schedule_sha256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small_ccas", "medium_ccas", "large_site"})
    void the_rule_of_the_product_meets_the_nine_bars(String name) throws Exception {
        Scenario scenario = scenario(name);
        Scores scores = new Scores(scenario, new Replay(scenario, Policy.PARVIS, fitted(name)).run());
        JsonObject fifo = reference(name, "c_global_fifo");
        JsonObject strict = reference(name, "d_strict_appt_first");
        JsonObject ratio = reference(name, "e_wait_over_target");
        assertThat(scores.mean())
                .isLessThanOrEqualTo(Math.max(0.95 * figure(fifo, "mean"), 1.02 * figure(strict, "mean")));
        assertThat(scores.missed())
                .isLessThanOrEqualTo(0.87 * missed(ratio))
                .isLessThanOrEqualTo(1.18 * missed(strict));
        assertThat(scores.unpunctual()).isLessThanOrEqualTo(0.68 * (100 - figure(ratio, "punct")));
        assertThat(scores.priorityMissed()).isLessThanOrEqualTo(0.80 * (100 - figure(ratio, "prio")));
        assertThat(scores.longestOnAverage()).isLessThanOrEqualTo(0.96 * figure(strict, "mx_mean"));
        assertThat(scores.longestEver()).isLessThanOrEqualTo(Math.min(100.5, figure(strict, "mx_max")));
        assertThat(scores.p99()).isLessThanOrEqualTo(1.33 * figure(fifo, "p99"));
        double pooled = missed(reference(name, "ref_pooled_g"));
        assertThat((missed(fifo) - scores.missed()) / (missed(fifo) - pooled)).isGreaterThanOrEqualTo(0.20);
    }

    /** What nobody had reached (ADR 0030). */
    @ParameterizedTest
    @ValueSource(strings = {"small_ccas", "medium_ccas", "large_site"})
    void the_rule_of_the_product_goes_further_than_asked(String name) throws Exception {
        Scenario scenario = scenario(name);
        Scores scores = new Scores(scenario, new Replay(scenario, Policy.PARVIS, fitted(name)).run());
        JsonObject strict = reference(name, "d_strict_appt_first");
        assertThat(scores.missed())
                .isLessThanOrEqualTo(0.80 * missed(reference(name, "e_wait_over_target")))
                .isLessThanOrEqualTo(missed(strict));
        assertThat(scores.longestOnAverage()).isLessThanOrEqualTo(0.85 * figure(strict, "mx_mean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small_ccas", "medium_ccas", "large_site"})
    void the_usual_rules_give_the_reference_figures(String name) throws Exception {
        Scenario scenario = scenario(name);
        for (Policy policy : List.of(Policy.STRICT, Policy.RATIO)) {
            JsonObject reference =
                    reference(name, policy == Policy.STRICT ? "d_strict_appt_first" : "e_wait_over_target");
            Scores scores = new Scores(scenario, new Replay(scenario, policy, RuleSettings.standard()).run());
            assertThat(scores.missed()).isCloseTo(missed(reference), within(0.001));
            assertThat(scores.longestOnAverage()).isCloseTo(figure(reference, "mx_mean"), within(0.001));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small_ccas", "medium_ccas"})
    void every_policy_serves_or_loses_everybody_who_came(String name) {
        Scenario scenario = scenario(name);
        long came = scenario.days().values().stream()
                .flatMap(day -> day.stream())
                .filter(visitor -> visitor.arrival() != null)
                .count();
        for (Policy policy : Policy.values()) {
            assertThat(new Replay(scenario, policy, ReplayDesk.settings(scenario))
                            .run()
                            .lines())
                    .hasSize((int) came)
                    .allMatch(line -> (line.start() == null) != (line.left() == null));
        }
    }

    @Test
    void a_desk_that_expects_nobody_or_nobody_but_absent_ones_runs_with_the_standard_settings(@TempDir Path folder)
            throws IOException {
        Files.copy(SCENARIOS.resolve("small_ccas.trace.csv"), folder.resolve("small_ccas.trace.csv"));
        String desk = Files.readString(SCENARIOS.resolve("small_ccas.json"));
        String quiet = desk.replace("\"walkins_per_day\": 66", "\"walkins_per_day\": 0");
        String booked = desk.replaceAll("\"appt_share\": [0-9.]+", "\"appt_share\": 1");
        String absent = desk.replace("\"noshow\": 0.12", "\"noshow\": 1");
        for (String changed : List.of(quiet, booked, absent)) {
            assertThat(changed).isNotEqualTo(desk);
            Scenario scenario = ScenarioFile.read(Files.writeString(folder.resolve("desk.json"), changed));
            RuleSettings settings = new SiteFit(scenario).settings();
            assertThat(settings.expectations())
                    .isEqualTo(RuleSettings.standard().expectations());
            assertThat(changed.equals(absent) || settings.equals(RuleSettings.standard()))
                    .isTrue();
            assertThat(new ReplayOutlook(scenario, settings)).isNotNull();
        }
    }

    @Test
    void somebody_nobody_can_serve_and_who_never_gives_up_leaves_at_the_instant_that_stands_for_never(
            @TempDir Path folder) throws IOException {
        Path desk = Files.writeString(
                folder.resolve("desk.json"),
                """
                {"format": "queue-scenario/1", "name": "x", "trace": "desk.csv", "days": 1, "time_unit": "s",
                 "targets_s": {"walkin": 1200, "priority": 600, "appointment": 600},
                 "motifs": [{"id": "A", "mean_s": 300, "cv": 0}, {"id": "B", "mean_s": 300, "cv": 0.5}],
                 "counters": [{"id": "G1", "skills": ["A"], "shifts": [[30600, 43200, 1]]}]}
                """);
        Files.writeString(
                folder.resolve("desk.csv"),
                """
                day,visitor_id,arrival_s,motif,appointment_s,priority,service_s,patience_s
                1,one,31000,B,,0,300,
                1,two,31000,B,,0,300,900
                1,three,99000,A,,0,300,
                """);
        Scenario scenario = ScenarioFile.read(desk);
        assertThat(new Replay(scenario, Policy.PARVIS, new SiteFit(scenario).settings())
                        .run()
                        .lines())
                .extracting(Schedule.Line::text)
                .containsExactly("one,,,1000000000", "two,,,31900", "three,99000,G1,");
    }
}
