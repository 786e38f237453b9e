package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLogsTest {
    @TempDir
    private Path folder;

    @Test
    void what_an_earlier_run_wrote_is_kept_under_the_moment_of_its_last_line() throws IOException {
        write("server.log", "the end", "2026-11-29T08:15:03Z");
        write("server.log.1", "the middle", "2026-11-29T08:02:00Z");
        write("console.log", "", "2026-11-29T08:00:00Z");

        new KeptLogs(folder).begin("server");
        new KeptLogs(folder).begin("console");

        assertThat(names())
                .containsExactly(
                        "console.log",
                        "server-2026-11-29T08-02-00Z.log",
                        "server-2026-11-29T08-15-03Z.log",
                        "server.log");
        assertThat(folder.resolve("server-2026-11-29T08-15-03Z.log")).hasContent("the end");
        assertThat(folder.resolve("server.log")).isEmptyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server.log"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void two_runs_of_one_second_are_both_kept() throws IOException {
        for (int run = 0; run < 3; run++) {
            write("server.log", "run " + run, "2026-11-29T08:15:03Z");
            new KeptLogs(folder).begin("server");
        }

        assertThat(names()).hasSize(4);
    }

    @Test
    void a_program_that_fails_again_and_again_does_not_fill_the_disk() throws IOException {
        for (int run = 0; run < 60; run++) {
            write(
                    "server.log",
                    "run " + run,
                    Instant.parse("2026-11-29T08:00:00Z").plusSeconds(60L * run).toString());
            new KeptLogs(folder).begin("server");
        }

        assertThat(names()).hasSize(KeptLogs.MOST_FILES + 1).contains("server-2026-11-29T08-59-00Z.log");
    }

    @Test
    void a_log_of_few_lines_goes_on() throws IOException {
        write("launcher.log", "started", "2026-11-29T08:00:00Z");

        assertThat(new KeptLogs(folder).continued("launcher")).hasContent("started");
    }

    private void write(String name, String text, String at) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
