package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final String PASSWORD = "bienvenue-au-parvis";

    /** Nearly: a night may be an hour shorter. */
    private static final Duration DAY = Duration.ofHours(23).minusMinutes(1);

    private static final String NO_SUCH_TABLE = "42P01";

    @TempDir
    private Path folder;

    @Test
    void a_demonstration_has_its_past_and_once_killed_opens_again_on_the_same_data_at_the_hour_it_showed()
            throws Exception {
        LaunchedReception reception = new LaunchedReception(folder).start();
        assertHasItsPastBeforeItIsSeen(reception);
        change(reception, "CREATE TABLE kept (word text)");
        change(reception, "INSERT INTO kept VALUES ('acknowledged')");
        String token = Api.field(
                new Api(address(reception), "")
                        .post(
                                "agents/sign-in",
                                UUID.randomUUID(),
                                "{\"login\":\"helene\",\"password\":\"" + PASSWORD + "\"}"),
                "token");
        Api manager = new Api(address(reception), token);
        Instant first = nextMorning(manager);
        Instant second = nextMorning(manager);

        reception.kill();
        reception.start().awaitOpen();

        assertThat(reception.said()).contains("Parvis is open at");
        assertThat(word(reception)).isEqualTo("acknowledged");
        assertThat(logs()).as("the log of the run before").anyMatch(name -> name.matches("server-2\\d{3}-.*Z\\.log"));
        assertThat(first).isAfter(Instant.now());
        assertThat(second).isAfter(first.plus(DAY));
        assertThat(nextMorning(manager))
                .as("the clock goes on from what it showed before the kill")
                .isAfter(second.plus(DAY));
        reception.killDatabase();
        await(
                "PostgreSQL is started again",
                () -> reception.said().contains("PostgreSQL ended by itself and was started again"));
        await("the server finds it again", () -> answers(manager));
        assertThat(word(reception)).isEqualTo("acknowledged");
        reception.terminate();
        assertThat(isFree(reception.port("PARVIS_HTTP_PORT"))).isTrue();
        assertThat(isFree(reception.port("PARVIS_DB_PORT"))).isTrue();
        assertThat(folder.resolve("data/postgresql/cluster/postmaster.pid")).doesNotExist();
    }

    private static void assertHasItsPastBeforeItIsSeen(LaunchedReception reception) throws SQLException {
        try (Connection database = firstConnection(reception)) {
            while (reception.isAlive()
                    && number(database, "SELECT count(*) FROM site").orElse(0L) == 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }

            assertThat(number(
                            database,
                            "SELECT count(*) FROM site s WHERE (SELECT count(*) FROM reception_day d"
                                    + " WHERE d.site_id = s.id AND d.ended) < 20"))
                    .as("sites seen without their six weeks")
                    .hasValue(0L);
            reception.awaitOpen();
            while (number(database, "SELECT count(*) FROM reception_day WHERE NOT ended")
                            .orElse(0L)
                    < 2) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            assertThat(number(
                            database,
                            "SELECT count(*) FROM reception_day d JOIN reception_day p ON p.site_id = d.site_id"
                                    + " WHERE NOT d.ended AND p.ended AND p.sequence >= d.sequence"))
                    .as("past days with a sequence beyond today's")
                    .hasValue(0L);
        }
    }

    /** Opened once: each connection is a process that PostgreSQL starts and a password that both sides hash some thousand times. */
    private static Connection firstConnection(LaunchedReception reception) throws SQLException {
        while (true) {
            try {
                return reception.connect();
            } catch (SQLException tooEarly) {
                if (!reception.isAlive()) {
                    throw tooEarly;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private static boolean answers(Api manager) {
        try {
            return manager.get("sites/belcourt/board").statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** A number of the database; empty while there is no such table yet. */
    private static Optional<Long> number(Connection connection, String query) throws SQLException {
        try (Statement open = connection.createStatement();
                ResultSet row = open.executeQuery(query)) {
            row.next();
            return Optional.of(row.getLong(1));
        } catch (SQLException refused) {
            if (refused.getSQLState().equals(NO_SUCH_TABLE)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private List<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/server/node-1/log"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Lets the server's clock jump to the next morning on which somebody works; what it shows then. */
    private static Instant nextMorning(Api manager) throws Exception {
        return Instant.parse(Api.field(manager.put("sites/belcourt/demo-day", "{\"speed\":1}"), "now"));
    }

    private static URI address(LaunchedReception reception) {
        return URI.create("http://127.0.0.1:" + reception.port("PARVIS_HTTP_PORT"));
    }

    @Test
    void a_busy_port_is_named() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(busy.getLocalPort());

            assertRefused(
                    new LaunchedReception(folder).with("PARVIS_HTTP_PORT", port), "Port " + port, "PARVIS_HTTP_PORT");
        }
    }

    @Test
    void a_data_folder_in_use_is_left_alone() {
        DataFolder held = DataFolder.take(folder.resolve("data"));

        assertRefused(new LaunchedReception(folder), "already uses the data folder");
        assertThat(held.isHeld()).isTrue();
    }

    @Test
    void a_data_folder_that_is_no_folder_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(
                new LaunchedReception(folder).with("PARVIS_DATA_DIR", file.toString()), "cannot be read and written");
    }

    @Test
    void data_of_another_postgresql_are_left_alone() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("data/postgresql/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        assertRefused(new LaunchedReception(folder), "PostgreSQL 17", "nothing was changed");
        assertThat(cluster).isDirectoryContaining(file -> file.endsWith("PG_VERSION"));
    }

    @Test
    void a_folder_for_the_database_that_cannot_be_one_is_told() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("data")).resolve("postgresql"));

        assertRefused(new LaunchedReception(folder), "database folder", "PARVIS_DATA_DIR");
    }

    @Test
    void an_address_for_phones_that_leads_elsewhere_is_refused() {
        assertRefused(
                new LaunchedReception(folder).with("PARVIS_PUBLIC_URL", "https://accueil.example/?desk=1"),
                "PARVIS_PUBLIC_URL");
    }

    @Test
    void a_database_that_does_not_answer_is_told() {
        String url = "jdbc:postgresql://127.0.0.1:" + LaunchedReception.freePort() + "/parvis";

        assertRefused(new LaunchedReception(folder).with("PARVIS_DB_URL", url), "does not answer");
    }

    @Test
    void a_wrong_database_password_is_told_without_repeating_it() {
        LaunchedReception reception = new LaunchedReception(folder)
                .with("PARVIS_DB_URL", System.getenv("PARVIS_DB_URL"))
                .with("PARVIS_DB_USER", System.getenv("PARVIS_DB_USER"))
                .with("PARVIS_DB_PASSWORD", "not-the-right-one");

        assertRefused(reception, "refuses the user", "PARVIS_DB_PASSWORD");
        assertThat(reception.said()).doesNotContain("not-the-right-one");
    }

    @Test
    void outside_the_demonstration_an_empty_secret_is_refused() {
        assertRefused(new LaunchedReception(folder).with("PARVIS_PROFILE", "production"), "PARVIS_SECRET");
    }

    private static void assertRefused(LaunchedReception reception, String... words) {
        assertThat(reception.start().awaitEnd()).isNotZero();
        assertThat(reception.said()).contains(words);
        assertThat(reception.said().lines().filter(line -> !line.equals("Parvis starts…")))
                .as("one sentence, no trace")
                .hasSize(1);
    }

    private static void change(LaunchedReception reception, String statement) throws SQLException {
        try (Connection connection = reception.connect();
                Statement open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private static String word(LaunchedReception reception) throws SQLException {
        try (Connection connection = reception.connect();
                Statement open = connection.createStatement();
                ResultSet row = open.executeQuery("SELECT word FROM kept")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
