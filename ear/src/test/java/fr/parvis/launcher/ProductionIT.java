package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import fr.parvis.testing.Chromium;
import fr.parvis.testing.Together;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation for real people, from its first start to its first administrator. */
class ProductionIT {
    private static final String PASSWORD = "une phrase que personne ne devine";
    private static final String SECRET = "secret-of-production-0123456789abcdef";
    private static final Pattern LINK = Pattern.compile("/setup\\?code=([0-9A-Z]{26})");

    @TempDir
    private Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private LaunchedReception reception;

    @AfterEach
    void leave_nothing_running() {
        if (reception.isAlive()) {
            reception.terminate();
        }
    }

    @Test
    void an_empty_installation_is_set_up_once_by_the_printed_link_and_gives_no_secret_away() throws Exception {
        reception = new LaunchedReception(folder)
                .with("PARVIS_PROFILE", "production")
                .with("PARVIS_SECRET", SECRET)
                .with("PARVIS_PLAIN_HTTP", "accepted")
                .with("PARVIS_LOG_FORMAT", "json")
                .start()
                .awaitOpen();
        Matcher link = LINK.matcher(reception.said());
        assertThat(link.find()).as(reception.said()).isTrue();
        String code = link.group(1);

        assertSecretsStayInside(code);
        assertThat(Files.readAllLines(folder.resolve("data/server/node-1/log/server.log")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                Json.createReader(new StringReader(line)).readObject())
                        .containsKeys("timestamp", "level", "message"));
        assertThat(status(get("/wildfly-services"))).isEqualTo(404);

        assertThePageTellsWhatIsWrong(code);
        List<Integer> answers =
                Together.run(3, one -> () -> status(form("login=admin" + one + "&code=" + code.toLowerCase())));
        assertThat(answers).containsExactlyInAnyOrder(302, 404, 404);
        assertThat(agents()).isEqualTo(1);

        assertThat(status(get("/setup?code=" + code))).as("closed for ever").isEqualTo(404);
        assertThat(status(get("/setup.xhtml"))).isEqualTo(404);
        assertThat(status(form("login=other&code=" + code))).isEqualTo(404);
        assertThat(agents()).isEqualTo(1);
        assertEverythingEndsWithTheDatabase();
    }

    /** A database that cannot be started again leaves no server behind that answers nobody. */
    private void assertEverythingEndsWithTheDatabase() throws IOException {
        Path control = folder.resolve("data/postgresql/cluster/global/pg_control");
        Files.move(control, control.resolveSibling("pg_control.away"));
        reception.killDatabase();
        assertThat(reception.awaitEnd()).as("everything ends with its database").isNotZero();
        assertThat(reception.said())
                .contains("PostgreSQL ended by itself and cannot be started again.", "postgresql.log");
        assertThatThrownBy(() -> status(get("/staff/"))).isInstanceOf(IOException.class);
    }

    private void assertThePageTellsWhatIsWrong(String code) throws Exception {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.page(720, 900);
            page.navigate(
                    Chromium.named(address()).resolve("/setup?code=" + code).toString());
            assertThat(page.locator("#code").inputValue()).isEqualTo(code);
            assertThat(Chromium.barriers(page)).isEmpty();
            page.locator("#code").fill("0".repeat(26));
            page.locator("#site").fill("CCAS d’Élancourt");
            page.locator("#zone").selectOption("Indian/Reunion");
            page.locator("#name").fill("Zoé");
            page.locator("#login").fill("zoe");
            page.locator("#password").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.locator("#setUp .enter").click();
            page.locator(".refusal:not(:empty)").waitFor();

            assertThat(page.locator(".refusal").innerText()).contains("Ce code n’est pas le bon");
            assertThat(page.locator("#site").inputValue()).isEqualTo("CCAS d’Élancourt");
            assertThat(page.locator("#zone").inputValue()).isEqualTo("Indian/Reunion");
            assertThat(page.locator("#password").inputValue()).isEmpty();
            assertThat(Chromium.barriers(page)).isEmpty();
        }
    }

    /** Nobody else on the machine may read them: not in a file, not in the words of a program. */
    private void assertSecretsStayInside(String code) throws IOException {
        assertThat(folder.resolve("data/server/node-1/welcome.txt")).doesNotExist();
        Path owner = folder.resolve("data/owner-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(owner)))
                .isEqualTo("rw-------");
        try (Stream<Path> logs = Files.list(folder.resolve("data/server/node-1/log"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log))
                        .doesNotContain(SECRET, "password-of-the-tests", code, Files.readString(owner));
            }
        }
        List<ProcessHandle> programs = reception.programs();
        assertThat(programs).hasSizeGreaterThan(1);
        for (ProcessHandle program : programs) {
            Path facts = Path.of("/proc", Long.toString(program.pid()));
            String words = Files.readString(facts.resolve("cmdline"));
            assertThat(words).doesNotContain(SECRET, "password-of-the-tests", code, Files.readString(owner));
            String environment = new String(Files.readAllBytes(facts.resolve("environ")), StandardCharsets.ISO_8859_1);
            assertThat(environment).doesNotContain("PARVIS_DB_OWNER_PASSWORD", Files.readString(owner));
            if (!words.contains("jboss-modules")) {
                assertThat(environment).as(words).doesNotContain(SECRET, "password-of-the-tests");
            }
        }
    }

    private long agents() throws Exception {
        try (Connection connection = reception.connect();
                ResultSet row = connection.createStatement().executeQuery("select count(*) from agent")) {
            row.next();
            return row.getLong(1);
        }
    }

    private HttpRequest form(String more) {
        String rest = "&site=CCAS&zone=Europe/Paris&name=Admin&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&again="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address().resolve("/setup"))
                .header("Origin", address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(more + rest))
                .build();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).build();
    }

    private int status(HttpRequest request) throws Exception {
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + reception.port("PARVIS_HTTP_PORT"));
    }
}
