package fr.parvis.replay.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.replay.scenario.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateStreamCommandTest {

    private static final String HEADER = "row,date,queue,queue_name,t_min,last_called,waiting,open_counters";

    @TempDir
    private Path folder;

    private List<String> predictions(String... words) throws IOException {
        Path out = folder.resolve("out.csv");
        String[] all = List.of(List.of(words), List.of("--out", out.toString())).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        new EstimateStreamCommand().run(all);
        return Files.readAllLines(out);
    }

    private String rows(String name, String... rows) throws IOException {
        String text = HEADER + "\n" + String.join("\n", rows) + "\n";
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void each_row_with_somebody_waiting_gets_a_forecast_in_file_order() throws IOException {
        String rows = rows(
                "rows.csv",
                "7,2026-03-02,A,\"Logement, énergie\",480,1,2,1",
                "3,2026-03-02,A,\"Logement, énergie\",485,2,0,1",
                "9,2026-03-02,A,\"Logement, énergie\",490,2,1,1");
        assertThat(predictions(rows))
                .containsExactly("row,p50_min,p10_min,p90_min", "7,10.00,4.00,20.00", "9,5.00,2.00,10.00");
    }

    @Test
    void what_comes_later_in_the_file_changes_no_earlier_forecast() throws IOException {
        String first = "1,2026-03-02,A,desk,480,1,2,1";
        String second = "2,2026-03-02,A,desk,500,4,3,1";
        List<String> one = predictions(rows("one.csv", first, second));
        List<String> two = predictions(rows("two.csv", first, second, "3,2026-03-02,A,desk,505,9,3,1"));
        assertThat(two).startsWith(one.toArray(String[]::new));
    }

    @Test
    void an_earlier_file_is_learnt_from() throws IOException {
        String earlier = rows("earlier.csv", "1,2026-03-01,A,desk,480,1,1,1", "2,2026-03-01,A,desk,540,2,0,1");
        String today = rows("today.csv", "1,2026-03-02,A,desk,480,1,1,1");
        double fresh = Double.parseDouble(predictions(today).get(1).split(",")[1]);
        double learnt =
                Double.parseDouble(predictions(today, "--learn", earlier).get(1).split(",")[1]);
        assertThat(learnt).isGreaterThan(fresh);
    }

    @Test
    void a_missing_column_or_a_field_that_is_no_number_is_told_with_the_line() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "row,date,queue\n1,2026-03-02,A\n");
        assertThatThrownBy(() -> predictions(bad.toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("bad.csv, line 1: column");
        String rows = rows("rows.csv", "1,2026-03-02,A,desk,soon,1,1,1");
        assertThatThrownBy(() -> predictions(rows))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rows.csv, line 2: t_min is not a number: 'soon'");
    }

    @Test
    void gaps_strange_counters_and_series_that_begin_again_still_give_a_forecast_in_order() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int each = 0; each < 400; each++) {
            String called = each % 7 == 3 ? "" : String.valueOf(each % 50);
            String counters = each % 5 == 0 ? "" : String.valueOf(each % 3 - 1);
            String waiting = each % 11 == 5 ? "" : "3.0";
            int minute = 480 + each % 90 * (each % 13 == 0 ? -1 : 1);
            String day = each % 17 == 2 ? "2026-03-01" : "2026-03-02";
            rows.add(each + "," + day + "," + (each % 2 == 0 ? "A" : "B") + ",desk," + minute + "," + called + ","
                    + waiting + "," + counters);
        }
        List<String> told = predictions(rows("strange.csv", rows.toArray(String[]::new)));
        assertThat(told).hasSizeGreaterThan(350).allSatisfy(line -> assertThat(line)
                .doesNotContain("NaN"));
        assertThat(told.subList(1, told.size())).allSatisfy(line -> {
            String[] fields = line.split(",", -1);
            assertThat(Double.parseDouble(fields[1]))
                    .isBetween(Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
        });
    }

    @Test
    void a_series_that_begins_again_is_not_taken_for_people_called_at_once() throws IOException {
        String first = "1,2026-03-02,A,desk,480,90,5,1";
        String again = "2,2026-03-02,A,desk,481,1,5,1";
        String[] steady = {"3,2026-03-02,A,desk,541,95,5,1", "4,2026-03-02,A,desk,542,95,5,1"};
        List<String> told = predictions(rows("again.csv", first, again, steady[0], steady[1]));
        List<String> without = predictions(rows("without.csv", again, steady[0], steady[1]));
        assertThat(told.subList(2, told.size())).isEqualTo(without.subList(1, without.size()));
    }

    @Test
    void the_rows_are_never_written_over() throws IOException {
        String rows = rows("rows.csv", "1,2026-03-02,A,desk,480,1,1,1");
        assertThatThrownBy(() -> new EstimateStreamCommand().run(rows, "--out", rows))
                .hasMessageContaining("--out would write over");
        assertThat(Files.readAllLines(Path.of(rows))).hasSize(2);
    }

    @Test
    void a_clock_that_runs_backwards_spoils_no_later_forecast() throws IOException {
        String[] rows = IntStream.range(0, 400)
                .mapToObj(each -> each + ",2026-03-02,A,desk," + (1_000 - each) + "," + 2 * each + ",1,1")
                .toArray(String[]::new);
        assertThat(predictions(rows("backwards.csv", rows))).hasSize(401).allSatisfy(line -> assertThat(line)
                .doesNotContain("NaN"));
    }
}
