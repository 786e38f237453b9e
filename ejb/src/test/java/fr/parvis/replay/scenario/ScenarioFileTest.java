package fr.parvis.replay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(scenario.days().get(1).get(1).kind()).isEqualTo(2);
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
}
