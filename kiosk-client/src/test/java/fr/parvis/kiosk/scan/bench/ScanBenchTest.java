package fr.parvis.kiosk.scan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kiosk.scan.frames.Degradation;
import fr.parvis.kiosk.scan.frames.Frames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installer measures a camera's frames and is told plainly what is wrong with the folder. */
class ScanBenchTest {
    private static final String HEADER = "file\tdegradation\ttext\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void frames_read_and_wrongly_expected_are_counted_and_unreadable_pictures_named() throws IOException {
        Frames.Frame frame = Frames.make(Degradation.CLEAN, 3);
        Files.write(folder.resolve("a.jpg"), frame.jpeg());
        manifest(HEADER + "a.jpg\tclean\t" + frame.text() + "\na.jpg\tother\tSOMETHING\ngone.jpg\tclean\tX\n");
        assertThat(bench(folder.toString())).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("clean +1 +0 +1 ")
                .containsPattern("other +0 +1 +1 ")
                .containsPattern("total +1 +1 +2 +50\\.0")
                .contains("1 pictures could not be read.");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gone.jpg cannot be read.");
    }

    @Test
    void a_folder_that_is_wrong_is_answered_by_one_sentence() throws IOException {
        assertThat(refusal(folder.resolve("nowhere"))).contains("There is no folder");
        assertThat(refusal(folder)).contains("has no manifest.tsv.");
        manifest("picture,text\n");
        assertThat(refusal(folder)).contains("manifest.tsv, line 1: ");
        manifest(HEADER + "a.jpg\tclean\tX\na.jpg clean X\n");
        assertThat(refusal(folder)).contains("manifest.tsv, line 3: ");
    }

    private String refusal(Path where) {
        err.reset();
        assertThat(bench(where.toString())).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        return err.toString(StandardCharsets.UTF_8);
    }

    private int bench(String... arguments) {
        return new ScanBench(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private void manifest(String text) throws IOException {
        Files.writeString(folder.resolve("manifest.tsv"), text);
    }
}
