package fr.parvis.replay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.queueing.room.VisitorClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    private static final String DESK =
            """
            {
             "format": "queue-scenario/1",
             "name": "two counters",
             "trace": "desk.trace.csv",
             "days": 1,
             "time_unit": "s since midnight",
             "targets_s": {"walkin": 1200, "priority": 600, "appointment": 600},
             "motifs": [{"id": "INFO", "name": "Accueil", "mean_s": 300, "cv": 0.6}],
             "counters": [
              {"id": "G1", "skills": ["INFO"],
               "shifts": [[30600, 43200, 0],
                          [44100, 61200, 1]]}
             ]
            }
            """;
    private static final String TRACE =
            """
            day,visitor_id,arrival_s,motif,appointment_s,priority,service_s,patience_s
            1,001-0001,30700,INFO,,0,240,
            1,001-0002,,INFO,36000,1,240,900
            """;

    @TempDir
    private Path folder;

    private Scenario read(String desk, String trace) throws IOException {
        Files.writeString(folder.resolve("desk.trace.csv"), trace);
        return ScenarioFile.read(Files.writeString(folder.resolve("desk.json"), desk));
    }

    @Test
    void a_desk_is_read_with_its_days() throws IOException {
        Scenario scenario = read(DESK, TRACE);
        assertThat(scenario.counters()).hasSize(1);
        assertThat(scenario.days().get(1)).hasSize(2);
        assertThat(scenario.days().get(1).get(1).visitorClass()).isEqualTo(VisitorClass.APPOINTMENT);
        assertThat(scenario.days().get(1).get(1).arrival()).isNull();
    }

    @Test
    void an_unknown_column_is_told_with_file_and_line() {
        assertThatThrownBy(() -> read(DESK, TRACE.replace("patience_s", "mood")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 1")
                .hasMessageContaining("unknown column 'mood'");
    }

    @Test
    void an_unknown_motif_in_the_trace_is_told_with_file_and_line() {
        assertThatThrownBy(() -> read(DESK, TRACE.replace("30700,INFO", "30700,TAXES")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 2")
                .hasMessageContaining("unknown motif 'TAXES'");
    }

    @Test
    void an_unknown_motif_at_a_counter_is_told_with_file_and_line() {
        assertThatThrownBy(() -> read(DESK.replace("\"skills\": [\"INFO\"]", "\"skills\": [\"TAXES\"]"), TRACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.json, line 10")
                .hasMessageContaining("unknown motif 'TAXES'");
    }

    @Test
    void overlapping_shifts_are_told_with_file_and_line() {
        assertThatThrownBy(() -> read(DESK.replace("44100", "43000"), TRACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.json, line 12")
                .hasMessageContaining("overlapping shifts at counter 'G1'");
    }

    @Test
    void a_field_that_is_not_a_number_is_told_with_file_and_line() {
        assertThatThrownBy(() -> read(DESK, TRACE.replace("30700", "soon")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 2: arrival_s is not a whole number: 'soon'");
    }

    @Test
    void a_row_with_a_field_too_few_is_refused() {
        assertThatThrownBy(() -> read(DESK, TRACE.replace(",240,900", ",240")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 3: 7 fields under 8 columns");
    }

    @Test
    void a_name_nobody_knows_is_refused() {
        assertThatThrownBy(() -> read(DESK.replace("\"days\"", "\"dais\""), TRACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.json, line 5: unknown name 'dais'");
    }

    @Test
    void broken_json_and_missing_files_are_told() {
        assertThatThrownBy(() -> read(DESK.replace("\"days\": 1,", "\"days\" 1,"), TRACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.json, line 5");
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("nowhere.json")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nowhere.json");
    }

    private static final String GEN =
            "\"gen\": {\"walkins_per_day\": 60, \"profile\": [[30600, 43200, 1]]},\n \"motifs\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"cv\": 0.6          | \"cv\": -1             | line 9: -1.0 does not lie between 0.0 and 3.0",
                "\"mean_s\": 300      | \"mean_s\": 0          | line 9: 0.0 does not lie between 1.0 and 86400.0",
                "\"walkin\": 1200     | \"walkin\": 60         | line 7: a target lies between 2 minutes and 2 hours",
                "\"walkin\": 1200     | \"walkin\": 1e400      | line 7: a number is expected here",
                "60, \"profile\"      | -60, \"profile\"       | line 8: -60.0 does not lie between",
                "[[30600, 43200, 1]]} | [[43200, 30600, 1]]}   | line 8: a period is [start, end, weight]",
                "[[30600, 43200, 1]]} | [[30600, 43200]]}      | line 8: a period is [start, end, weight]",
                "[[30600, 43200, 1]]} | [], \"noshow\": 1.5}   | line 8: 1.5 does not lie between 0.0 and 1.0",
            })
    void what_no_desk_can_expect_is_told_with_file_and_line(String right, String wrong, String told) {
        String desk = DESK.replace("\"motifs\"", GEN);
        assertThat(desk).contains(right);
        assertThatThrownBy(() -> read(desk.replace(right, wrong), TRACE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.json, " + told);
    }

    @Test
    void files_of_other_programs_are_read_alike() throws IOException {
        Scenario plain = read(DESK, TRACE);
        assertThat(read("\uFEFF" + DESK, "\uFEFF" + TRACE)).isEqualTo(plain);
        assertThat(read(DESK.replace("\n", "\r\n"), TRACE.replace("\n", "\r\n")))
                .isEqualTo(plain);
        assertThat(read(DESK, TRACE.replace("30700", "30700.0").replace("240,\n", "240.0, \n")))
                .isEqualTo(plain);
        assertThat(read(DESK, TRACE.replace("INFO,,0", "INFO,,"))).isEqualTo(plain);
        assertThat(read(DESK.replace("61200, 1", "61200, true"), TRACE)).isEqualTo(plain);
    }

    @Test
    void what_is_no_text_or_no_file_at_all_is_told_with_file_and_line() throws IOException {
        Files.writeString(folder.resolve("desk.json"), DESK);
        Path trace = folder.resolve("desk.trace.csv");
        Files.write(trace, TRACE.replace("001-0002", "001-\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("desk.json")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 3: is not written in UTF-8");
        Files.delete(trace);
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("desk.json")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 1: there is no such file");
        for (String text : List.of("", "hello", DESK + "}", DESK.substring(0, 200))) {
            assertThatThrownBy(() -> read(text, TRACE))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("desk.json, line ");
        }
    }

    @Test
    void numbers_beyond_any_desk_are_refused() {
        assertThatThrownBy(() -> read(DESK, TRACE.replace("30700", "99999999999999")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 2: arrival_s is too far away");
        assertThatThrownBy(() -> read(DESK, TRACE.replace("30700", "30700.5")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("desk.trace.csv, line 2: arrival_s is not a whole number");
    }
}
