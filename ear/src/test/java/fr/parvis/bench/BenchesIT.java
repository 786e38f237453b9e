package fr.parvis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.Settings;
import fr.parvis.testing.Api;
import fr.parvis.testing.LoneNode;
import fr.parvis.testing.TestSite;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Benchmarks still run: their programs, compiled as their script compiles them, against a server, for a fraction of a second a
 * measure. What they print then says nothing about speed. Not the first one, which takes minutes even so: it has the same parts as
 * the rounds. And what a press costs that no clock need measure: its round trips to the database.
 */
class BenchesIT {
    private static final Path SOURCES = Path.of("..", "bench");
    private static final String LIBRARIES = Path.of(System.getProperty("parvis.build"), "launcher") + "/*";
    private static final String BRIEFLY = "0.2";
    private static final Pattern CALLED = Pattern.compile("\"ticket\":(\\d+)");

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
    void the_same_press_eight_times_at_once() throws Exception {
        assertThat(run("Races", withDatabase("1"))).contains("0 told differently, 0 too many or too few");
    }

    @Test
    void a_full_hall() throws Exception {
        assertThat(run("FullHall", withDatabase("bienvenue-au-parvis", "3"))).contains("live board", "phone");
    }

    @Test
    void the_wall_in_a_browser() throws Exception {
        assertThat(run(
                        "WallLatency",
                        withDatabase(folder.resolve("browser of the wall").toString(), "2")))
                .contains("from the answer");
    }

    @Test
    void the_board_in_a_browser() throws Exception {
        String profile = folder.resolve("browser").toString();

        assertThat(run("BoardLatency", List.of(port(), profile, "sophie", "bienvenue-au-parvis", "111111", "2")))
                .contains("from the answer");
    }

    /** The memory of a site's facts is two seconds long: a press after three has to read them again. */
    @Test
    void what_a_press_asks_of_the_database_is_counted_in_round_trips() throws Exception {
        TestSite site = TestSite.on(node, 1, 1);
        Api kiosk = new Api(node.address(), site.kiosk('K'));
        Api desk = new Api(node.address(), site.signIn(0));
        assertThat(desk.post("desk/open", UUID.randomUUID(), "{\"counter\":" + site.counters.get(0) + "}")
                        .statusCode())
                .isEqualTo(200);
        Press checkIn = () -> kiosk.post("kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + "}");
        Press next = () -> desk.post("desk/next", UUID.randomUUID(), "{}");
        After away = called -> {
            Matcher ticket = CALLED.matcher(called.body());
            assertThat(ticket.find()).as(called.body()).isTrue();
            String one = "{\"ticket\":" + ticket.group(1) + "}";
            assertThat(desk.post("desk/no-show", UUID.randomUUID(), one).body()).contains("\"DONE\"");
        };
        After nothing = ticket -> {};

        assertTrips("check-in, warm", 4, trips(checkIn, nothing, 0));
        assertTrips("check-in, cold", 6, trips(checkIn, nothing, 3_000));
        assertTrips("next, warm", 7, trips(next, away, 0));
        assertTrips("next, cold", 9, trips(next, away, 3_000));
    }

    @FunctionalInterface
    private interface Press {
        HttpResponse<String> press() throws Exception;
    }

    @FunctionalInterface
    private interface After {
        void press(HttpResponse<String> answer) throws Exception;
    }

    /** What the server does by itself meanwhile can only add to those of a press: the least of several is what the press takes. */
    private static void assertTrips(String what, long most, long[] trips) {
        assertThat(Arrays.stream(trips).min().orElseThrow())
                .as(what + ", round trips of each press: " + Arrays.toString(trips))
                .isBetween(1L, most);
    }

    private static long[] trips(Press press, After after, long pauseMillis) throws Exception {
        int presses = pauseMillis == 0 ? 21 : 5;
        long[] trips = new long[presses];
        for (int each = 0; each < presses; each++) {
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
            long before = node.line().roundTrips();
            HttpResponse<String> answer = press.press();
            trips[each] = node.line().roundTrips() - before;
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            after.press(answer);
        }
        return trips;
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
                "-XX:TieredStopAtLevel=1",
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
