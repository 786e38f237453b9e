package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes saves time; nothing may hang on it (ADR 0096). */
class ClassArchiveIT {
    @TempDir
    private Path folder;

    private Path build;
    private LaunchedReception reception;

    /** A build folder whose archive is the test's own. */
    @BeforeEach
    void build() throws IOException {
        Path real = Path.of(System.getProperty("parvis.build"));
        build = Files.createDirectory(folder.resolve("build"));
        for (String part : new String[] {"server", "application"}) {
            Files.createSymbolicLink(build.resolve(part), real.resolve(part));
        }
        Files.createSymbolicLink(
                build.resolve("parvis.ear"), Distribution.in(real).application());
    }

    @Test
    void an_archive_that_does_not_fit_is_passed_over_and_none_is_not_asked_for() throws IOException {
        Distribution distribution = Distribution.in(build);
        assertThat(distribution.classOptions()).as("without an archive").isEmpty();
        Files.writeString(distribution.classes(), "of another Java machine, or half written".repeat(1000));
        assertThat(distribution.classOptions()).contains("-XX:SharedArchiveFile=" + distribution.classes());

        reception = new LaunchedReception(folder).builtIn(build).start().awaitOpen();

        assertThat(reception.said()).contains("Parvis is open at");
    }

    @AfterEach
    void leave_nothing_running() {
        if (reception != null && reception.isAlive()) {
            reception.terminate();
        }
    }
}
