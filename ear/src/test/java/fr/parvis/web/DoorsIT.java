package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.PasswordHashing;
import fr.parvis.testing.Api;
import fr.parvis.testing.Nodes;
import fr.parvis.testing.SlowLines;
import fr.parvis.testing.TestSite;
import fr.parvis.testing.UsesNodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is slow, or many, holds nothing that a kiosk needs (ADR 0077). */
@UsesNodes
class DoorsIT {
    /** More than the server has worker threads; strangers, as a kiosk is at its own first request. */
    private static final int MANY = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SLOW_BODY =
            "POST /api/devices/enrol HTTP/1.1\r\nHost: parvis\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{";
    private static final String SLOW_FORM = "POST /staff/login.xhtml HTTP/1.1\r\nHost: parvis\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nlogin=a";
    private static final String SLOW_HEAD = "GET /api/health HTTP/1.1\r\nHost: parvis\r\nAccept";

    private static Nodes nodes;
    private static URI server;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @BeforeAll
    static void start() {
        nodes = Nodes.shared();
        server = nodes.address(0);
    }

    @Test
    void a_kiosk_is_answered_while_more_bodies_hang_than_the_server_has_threads() throws Exception {
        assertAnsweredDuring(SLOW_BODY);
    }

    @Test
    void a_kiosk_is_answered_while_more_forms_hang_than_the_server_has_threads() throws Exception {
        assertAnsweredDuring(SLOW_FORM);
    }

    @Test
    void a_kiosk_is_answered_while_more_heads_hang_than_the_server_has_threads() throws Exception {
        assertAnsweredDuring(SLOW_HEAD);
    }

    @Test
    void a_kiosk_is_answered_while_bodies_hang_that_waited_for_permission_to_come() throws Exception {
        assertAnsweredDuring(SLOW_BODY.replace("\r\n\r\n{", "\r\nExpect: 100-continue\r\n\r\n"));
    }

    private void assertAnsweredDuring(String begun) throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        Api kiosk = new Api(server, site.kiosk('B'));
        try (SlowLines slow = new SlowLines(server, MANY, begun)) {
            HttpResponse<String> answer = ticket(kiosk, site);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(slow).isNotNull();
        }
    }

    @Test
    void a_body_that_does_not_come_ends_its_own_line_and_no_other() throws Exception {
        try (SlowLines slow = new SlowLines(server, 3, SLOW_BODY)) {
            until("the slow lines are ended", () -> {
                try {
                    return slow.hanging() == 0;
                } catch (IOException ended) {
                    return true;
                }
            });
        }
    }

    @Test
    void a_body_that_is_longer_than_it_may_be_is_refused_whether_it_says_so_or_not() throws Exception {
        byte[] tooLong = "x".repeat(40_000).getBytes(StandardCharsets.US_ASCII);

        for (var body : List.of(
                BodyPublishers.ofByteArray(tooLong),
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(tooLong)))) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve("/api/agents/sign-in"))
                    .header("Content-Type", "application/json")
                    .POST(body));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Api.field(answer, "key")).isEqualTo("body-too-large");
        }
    }

    @Test
    void a_body_in_pieces_and_one_that_waits_for_permission_arrive_whole() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        String token = site.kiosk('B');
        String order = "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}";
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/kiosk/tickets"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");

        HttpResponse<String> pieces = send(request.copy()
                .header("Request-Id", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(order.getBytes(StandardCharsets.UTF_8)))));
        HttpResponse<String> permitted = send(request.copy()
                .header("Request-Id", UUID.randomUUID().toString())
                .expectContinue(true)
                .POST(BodyPublishers.ofString(order)));

        assertThat(pieces.statusCode()).as(pieces.body()).isEqualTo(201);
        assertThat(permitted.statusCode()).as(permitted.body()).isEqualTo(201);
    }

    @Test
    void permission_to_send_a_body_is_given_once() throws Exception {
        String asked = SLOW_BODY.replace("\r\n\r\n{", "\r\nExpect: 100-continue\r\n\r\n");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] permission = in.readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            String body = "{\"code\":\"nothing\"}";
            socket.getOutputStream().write((body + " ".repeat(60 - body.length())).getBytes(StandardCharsets.US_ASCII));
            byte[] status = in.readNBytes("HTTP/1.1 404".length());

            assertThat(new String(permission, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100");
            assertThat(new String(status, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void more_listeners_than_threads_hold_none_and_one_device_has_six_at_most() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        List<InputStream> lines = new ArrayList<>();
        Api kiosk = new Api(server, site.kiosk('B'));
        for (int agent = 0; agent < MANY / 6; agent++) {
            String token = another(site, agent);
            for (int line = 0; line < 6; line++) {
                lines.add(listen(token));
            }
        }
        assertThat(lines).hasSize(MANY);
        assertThat(ticket(kiosk, site).statusCode()).isEqualTo(201);

        String wall = site.wall();
        InputStream oldest = listen(wall);
        List<InputStream> newer = new ArrayList<>();
        for (int line = 0; line < 6; line++) {
            newer.add(listen(wall));
        }
        CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> ends(oldest));
        assertThat(ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(newer.get(5).read()).as("the newest goes on").isNotNegative();
        for (InputStream line : lines) {
            line.close();
        }
        for (InputStream line : newer) {
            line.close();
        }
    }

    @Test
    void more_pages_that_listen_than_known_callers_have_threads_hold_none() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 2);
        site.run(
                "update agent set password_hash = ? where id in (select agent_id from agent_site where site_id = ?)",
                new PasswordHashing().hash("a-password-of-the-tests"),
                site.id);
        site.run(
                "insert into agent_role (agent_id, role) select agent_id, 'RECEPTION' from agent_site where site_id = ?",
                site.id);
        List<WebSocket> lines = new ArrayList<>();
        for (String login : site.texts(
                "select login from agent join agent_site on agent_id = id where site_id = ? order by id", site.id)) {
            String session = enter(login);
            Matcher channel =
                    Pattern.compile("/staff/line/[0-9]+").matcher(page(session).body());
            assertThat(channel.find()).isTrue();
            for (int line = 0; line < 15; line++) {
                lines.add(http.newWebSocketBuilder()
                        .header("Cookie", session)
                        .header("Origin", server.toString())
                        .buildAsync(
                                URI.create("ws://" + server.getAuthority() + channel.group()),
                                new WebSocket.Listener() {})
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            assertThat(page(session).statusCode()).isEqualTo(200);
        }

        assertThat(ticket(new Api(server, site.kiosk('B')), site).statusCode()).isEqualTo(201);
        assertThat(lines).hasSize(30).noneMatch(WebSocket::isInputClosed);
        lines.forEach(WebSocket::abort);
    }

    /** Signs in on the page. @return the cookie of the session */
    private String enter(String login) throws Exception {
        HttpResponse<String> entered = send(HttpRequest.newBuilder(server.resolve("/staff/sign-in"))
                .header("Origin", server.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=" + login + "&password=a-password-of-the-tests")));
        return entered.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("PARVIS="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> page(String session) throws Exception {
        return send(HttpRequest.newBuilder(server.resolve("/staff/board.xhtml")).header("Cookie", session));
    }

    /** The token of one more device of the site. */
    private static String another(TestSite site, int number) throws Exception {
        String token = "pvd_" + site.code() + "-wall-" + number;
        site.run(
                "insert into device (id, site_id, kind, name, token_hash, enrolled_at)"
                        + " values (nextval('staff_seq'), ?, 'WALL', ?, ?, now())",
                site.id,
                "Écran " + number,
                fr.parvis.shared.secret.Fingerprint.of(token));
        return token;
    }

    @Test
    void thirty_who_sign_in_at_once_are_all_let_in_and_a_kiosk_is_answered_meanwhile() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 30);
        site.run(
                "update agent set password_hash = ? where id in (select agent_id from agent_site where site_id = ?)",
                new PasswordHashing().hash("a-password-of-the-tests"),
                site.id);
        List<String> logins = site.texts(
                "select login from agent join agent_site on agent_id = id where site_id = ? order by id", site.id);
        Api kiosk = new Api(server, site.kiosk('B'));
        List<CompletableFuture<HttpResponse<String>>> morning =
                logins.stream().map(this::signIn).toList();

        assertThat(ticket(kiosk, site).statusCode()).isEqualTo(201);
        assertThat(morning.stream()
                        .map(each -> each.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                                .join())
                        .map(HttpResponse::statusCode))
                .as("let in, or told to come back and nothing else")
                .hasSize(30)
                .allMatch(status -> status == 200 || status == 503)
                .contains(200);
    }

    private CompletableFuture<HttpResponse<String>> signIn(String login) {
        return http.sendAsync(
                HttpRequest.newBuilder(server.resolve("/api/agents/sign-in"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Request-Id", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(
                                "{\"login\":\"" + login + "\",\"password\":\"a-password-of-the-tests\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_crowd_of_strangers_is_answered_or_told_to_come_back_and_a_kiosk_never_is() throws Exception {
        TestSite site = TestSite.on(nodes, 1, 1);
        Api kiosk = new Api(server, site.kiosk('B'));
        assertThat(kiosk.get("kiosk").statusCode()).isEqualTo(200);
        List<CompletableFuture<HttpResponse<String>>> crowd = IntStream.range(0, 400)
                .mapToObj(number -> http.sendAsync(
                        HttpRequest.newBuilder(server.resolve("/api/kiosk"))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer pvd_guessed-" + number)
                                .build(),
                        BodyHandlers.ofString()))
                .toList();

        for (int visitor = 0; visitor < 5; visitor++) {
            assertThat(ticket(kiosk, site).statusCode()).isEqualTo(201);
        }
        for (CompletableFuture<HttpResponse<String>> each : crowd) {
            HttpResponse<String> answer =
                    each.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            assertThat(answer.statusCode()).isIn(401, 503);
            if (answer.statusCode() == 503) {
                assertThat(Api.field(answer, "key")).isEqualTo("busy");
                assertThat(answer.headers().firstValue("Retry-After")).contains("3");
            }
        }
    }

    private static HttpResponse<String> ticket(Api kiosk, TestSite site) throws Exception {
        return kiosk.post(
                "kiosk/tickets", UUID.randomUUID(), "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}");
    }

    private InputStream listen(String token) throws Exception {
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(server.resolve("/api/hints"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static boolean ends(InputStream line) {
        try {
            while (line.read() >= 0) {
                // A sign of life.
            }
            return true;
        } catch (IOException cut) {
            return true;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
