package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Api;
import fr.parvis.testing.Together;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a demonstration writes down while the usual things go wrong, and what is left of it at the next start. */
class LogIT {
    private static final String PASSWORD = "bienvenue-au-parvis";
    private static final String WALK_IN = "{\"motif\":%s}";
    private static final int PRESSES = 6;

    @TempDir
    private Path folder;

    private LaunchedReception reception;
    private Api kiosk;
    private String token;
    private String motif;

    @Test
    void nothing_that_is_expected_is_an_error_and_an_older_program_leaves_newer_data_alone() throws Exception {
        reception = new LaunchedReception(folder).start().awaitOpen();
        enrol();

        repeatedRequests();
        leavingBrowsers();
        refusals();
        // One more request that is answered: whatever the earlier ones had to say is written by now.
        assertThat(take(UUID.randomUUID()).statusCode()).isEqualTo(201);

        assertThat(log("server.log"))
                .as("expected events")
                .noneMatch(line -> line.matches("[0-9: ,-]+ (ERROR|FATAL) .*"))
                .noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by"))
                .as("neither a login nor a code nor a token")
                .noneMatch(line -> line.matches(".*(helene|sophie|ABCDEFGH|pvd_gone).*"));
        assertThat(Files.readString(folder.resolve("data/postgresql/postgresql.log")))
                .doesNotContain("ERROR", "DETAIL");
        assertThat(modesOfLogs()).isNotEmpty().containsOnly("rw-r-----");

        writeAsANewerProgram();
        reception.terminate();
        assertRefused();
        assertThat(log("server.log")).as("the log of the run before").isNotEmpty();
        assertThat(log("launcher.log")).anyMatch(line -> line.contains("written by a newer Parvis"));
    }

    @AfterEach
    void leave_nothing_running() {
        if (reception.isAlive()) {
            reception.terminate();
        }
    }

    private void enrol() throws Exception {
        HttpResponse<String> enrolled =
                new Api(address(), "").post("devices/enrol", UUID.randomUUID(), "{\"code\":\"111111\"}");
        token = Api.field(enrolled, "token");
        kiosk = new Api(address(), token);
        motif = Api.field(new Api(address(), manager()).get("sites/belcourt/motifs"), "id");
    }

    private String manager() throws Exception {
        return Api.field(
                new Api(address(), "")
                        .post(
                                "agents/sign-in",
                                UUID.randomUUID(),
                                "{\"login\":\"helene\",\"password\":\"" + PASSWORD + "\"}"),
                "token");
    }

    private HttpResponse<String> take(UUID request) throws Exception {
        return kiosk.post("kiosk/tickets", request, WALK_IN.formatted(motif));
    }

    /** Each delivery gets the answer of the first. */
    private void repeatedRequests() throws Exception {
        UUID ticket = UUID.randomUUID();
        List<HttpResponse<String>> tickets = Together.run(PRESSES, press -> () -> take(ticket));
        assertThat(tickets.stream().map(answer -> Api.field(answer, "number")).distinct())
                .hasSize(1);

        UUID booking = UUID.randomUUID();
        Api manager = new Api(address(), manager());
        String order = "{\"motif\":%s,\"startsAt\":\"2031-03-03T09:00:00Z\",\"minutes\":20}".formatted(motif);
        List<HttpResponse<String>> bookings =
                Together.run(PRESSES, press -> () -> manager.post("sites/belcourt/appointments", booking, order));
        assertThat(bookings).allMatch(answer -> answer.statusCode() == 200);
        assertThat(bookings.stream().map(answer -> Api.field(answer, "id")).distinct())
                .as("booked once")
                .hasSize(1);

        String name =
                "{\"code\":\"courrier\",\"sheet\":{\"labels\":{\"fr\":\"Courrier\"},\"pictogram\":\"house\",\"position\":1,"
                        + "\"usualMinutes\":10,\"offered\":true}}";
        assertThat(manager.post("sites/belcourt/motifs", UUID.randomUUID(), name)
                        .statusCode())
                .isBetween(400, 499);
    }

    private void leavingBrowsers() throws Exception {
        String hints = "GET /api/hints HTTP/1.1\r\nHost: parvis\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        leave(hints);
        leave(hints);
        take(UUID.randomUUID());
        leave("GET /common/fonts/noto-sans-arabic-arabic-wght-normal.woff2 HTTP/1.1\r\nHost: parvis\r\n\r\n");
        String begun =
                "POST /api/kiosk/tickets HTTP/1.1\r\nHost: parvis\r\nContent-Type: application/json\r\nRequest-Id: "
                        + UUID.randomUUID() + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: 90\r\n\r\n{\"mo";
        leave(begun);
        hangUp(begun);
        take(UUID.randomUUID());
        HttpClient browser = HttpClient.newHttpClient();
        String cookie = cookie(browser);
        HttpResponse<String> board =
                browser.send(get("/staff/board.xhtml").header("Cookie", cookie).build(), BodyHandlers.ofString());
        Matcher channel = Pattern.compile("/staff/line/[0-9]+").matcher(board.body());
        assertThat(channel.find()).isTrue();
        WebSocket socket = browser.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(
                        URI.create(address().toString().replace("http", "ws") + channel.group()),
                        new WebSocket.Listener() {})
                .join();
        socket.abort();
        take(UUID.randomUUID());
    }

    /** Asks, hears the first of the answer or sends the first of a body, and is gone without a word. */
    private void leave(String request) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), reception.port("PARVIS_HTTP_PORT"))) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            if (request.startsWith("GET")) {
                assertThat(line.getInputStream().read()).isEqualTo('H');
            }
            line.setSoLinger(true, 0);
        }
    }

    /** Sends the first of a body and says that no more will come. */
    private void hangUp(String request) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), reception.port("PARVIS_HTTP_PORT"))) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            line.shutdownOutput();
            line.getInputStream().readAllBytes();
        }
    }

    private void refusals() throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        assertThat(kiosk.post("kiosk/check-ins", UUID.randomUUID(), "{\"code\":\"ABCDEFGH\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(kiosk.get("nothing").statusCode()).isEqualTo(404);
        assertThat(kiosk.get("agents").statusCode()).isEqualTo(403);
        assertThat(new Api(address(), "pvd_gone").get("kiosk").statusCode()).isEqualTo(401);
        assertThat(new Api(address(), "")
                        .post("agents/sign-in", UUID.randomUUID(), "{\"login\":\"helene\",\"password\":\"no\"}")
                        .statusCode())
                .isEqualTo(401);
        for (String page : List.of("/nothing", "/staff/nothing.xhtml", "/staff/admin/motifs.xhtml?id=x")) {
            browser.send(get(page).header("Cookie", "PARVIS=gone").build(), BodyHandlers.ofString());
            browser.send(get(page).header("Cookie", cookie(browser)).build(), BodyHandlers.ofString());
        }
        HttpRequest late = get("/staff/board.xhtml")
                .header("Cookie", cookie(browser))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("jakarta.faces.ViewState=1%3A2&board=board"))
                .build();
        assertThat(browser.send(late, BodyHandlers.ofString()).statusCode()).isLessThan(500);
    }

    private String cookie(HttpClient browser) throws Exception {
        HttpRequest form = get("/staff/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address().toString())
                .POST(BodyPublishers.ofString("login=sophie&password=" + PASSWORD))
                .build();
        return browser.send(form, BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("PARVIS="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(address().resolve(path));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + reception.port("PARVIS_HTTP_PORT"));
    }

    private List<String> log(String name) throws IOException {
        return Files.readAllLines(folder.resolve("data/server/node-1/log").resolve(name));
    }

    private Stream<String> modesOfLogs() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            logs = files.filter(file -> file.toString().endsWith(".log")
                            && !file.startsWith(folder.resolve("data/postgresql/cluster")))
                    .toList();
        }
        return logs.stream().map(LogIT::mode);
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private void writeAsANewerProgram() throws Exception {
        try (Connection connection = reception.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success) select max(installed_rank) + 1, '9001', 'later', 'SQL',"
                    + " 'V9001__later.sql', 'parvis', 1, true from flyway_schema_history");
        }
    }

    private void assertRefused() {
        assertThat(reception.start().awaitEnd()).isNotZero();
        assertThat(reception.said().lines().filter(line -> !line.equals("Parvis starts…") && !line.startsWith("SLF4J")))
                .as("one sentence, no trace")
                .hasSize(1)
                .first()
                .asString()
                .contains("newer Parvis", "9001", "nothing was changed");
    }
}
