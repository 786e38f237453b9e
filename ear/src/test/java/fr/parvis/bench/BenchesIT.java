package fr.parvis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.Settings;
import fr.parvis.testing.LoneNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Benchmarks still run: their programs, compiled as their script compiles them, against a server, for a fraction of a second a
 * measure. What they print then says nothing about speed. Not the first one, which takes minutes even so: it has the same parts as
 * the rounds.
 */
class BenchesIT {
    private static final Path SOURCES = Path.of("..", "bench");
    private static final String LIBRARIES = Path.of(System.getProperty("parvis.build"), "launcher") + "/*";
    private static final String BRIEFLY = "0.2";

    @TempDir
    private static Path folder;

    private static LoneNode node;

    @BeforeAll
    static void compile_and_start() throws IOException {
        List<String> words = new ArrayList<>(List.of("-d", folder.toString(), "-cp", libraries()));
        try (Stream<Path> sources = Files.list(SOURCES.resolve("src/fr/parvis/bench"))) {
            sources.map(Path::toString).forEach(words::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)))
                .isZero();
        node = LoneNode.start("node-bench", Map.of("PARVIS_PROFILE", "demo", "PARVIS_TICKETS_A_MINUTE", "1000000"));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    void this_build_in_rounds() throws Exception {
        List<String> words = new ArrayList<>(List.of(BRIEFLY, BRIEFLY, "1", scripts(), "now"));
        words.addAll(withDatabase());

        assertThat(run("Rounds", words))
                .contains("next with 5,000 / with 30 waiting")
                .doesNotContain("NaN");
    }

    @Test
    void one_press() throws Exception {
        assertThat(run("PressCost", withDatabase(BRIEFLY, "kept"))).contains("kept, estimates asked for");
    }

    @Test
    void the_board_in_a_browser() throws Exception {
        String profile = folder.resolve("browser").toString();

        assertThat(run("BoardLatency", List.of(port(), profile, "sophie", "bienvenue-au-parvis", "111111", "2")))
                .contains("from the answer");
    }

    private static List<String> withDatabase(String... more) {
        Settings.Owner owner = Settings.fromEnvironment().database().owner();
        List<String> words = new ArrayList<>(
                List.of(port(), node.database(), owner.user(), owner.password().value()));
        Collections.addAll(words, more);
        return words;
    }

    private static String scripts() {
        return SOURCES.resolve("sql").toString();
    }

    private static String port() {
        return Integer.toString(node.address().getPort());
    }

    /** javac knows no star among archives that it is given as an argument of a program. */
    private static String libraries() throws IOException {
        try (Stream<Path> archives = Files.list(Path.of(System.getProperty("parvis.build"), "launcher"))) {
            return String.join(File.pathSeparator, archives.map(Path::toString).toList());
        }
    }

    private static String run(String program, List<String> arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                folder + File.pathSeparator + LIBRARIES,
                "fr.parvis.bench." + program));
        line.addAll(arguments);
        Path said = folder.resolve(program + ".txt");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int ended = process.waitFor();
        String text = Files.readString(said);
        assertThat(ended).as(text).isZero();
        return text;
    }
}
