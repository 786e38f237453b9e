package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.testing.Api;
import fr.parvis.testing.LoneNode;
import fr.parvis.testing.TestSite;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While the database is away everybody is told to come back, and afterwards everything goes on by itself (ADR 0078). */
class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static LoneNode node;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @BeforeAll
    static void start() throws IOException {
        node = LoneNode.start("node-without-database");
    }

    @AfterAll
    static void end() throws IOException {
        node.close();
    }

    @Test
    void callers_are_told_to_come_back_and_whatever_is_done_again_and_again_goes_on_afterwards() throws Exception {
        TestSite site = TestSite.on(node, 1, 1);
        String kioskToken = site.kiosk('B');
        String wallToken = site.wall();
        Api kiosk = new Api(node.address(), kioskToken);
        assertThat(kiosk.get("kiosk").statusCode()).isEqualTo(200);
        Listener wall = new Listener(wallToken);
        Listener other = new Listener(kioskToken);

        node.line().cut();
        try {
            await("a kiosk is told to come back", () -> kiosk.get("kiosk").statusCode() == 503);
            assertToldToComeBack(kiosk);
        } finally {
            node.line().heal();
        }
        await("a ticket is given", () -> ticket(kiosk, site).statusCode() == 201);
        await("the node is ready", () -> status(node.ready()) == 200);
        site.run("update device set revoked_at = now() where site_id = ? and kind = 'WALL'", site.id);
        long heard = other.heard.get();

        assertThat(wall.ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("a revoked wall screen hears nothing any more")
                .isTrue();
        await("the sign of life of the others goes on", () -> other.heard.get() > heard);
        long noted = site.number("select count(*) from listening_node");
        assertThat(noted).isPositive();
        site.run("delete from listening_node");
        await("the timers of the desk go on", () -> site.number("select count(*) from listening_node") > 0);
    }

    private void assertToldToComeBack(Api kiosk) throws Exception {
        await("the outage is seen", () -> status(node.ready()) == 503);
        for (String path : new String[] {"kiosk", "kiosk/day", "health", "tickets/ABCDEFGH", "hints"}) {
            HttpResponse<String> answer = kiosk.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(Api.field(answer, "key")).isEqualTo("unavailable");
        }
        HttpResponse<String> page = get(node.address().resolve("/staff/login.xhtml"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Rien n’est perdu").contains("http-equiv=\"refresh\"");
        assertThat(status(node.address().resolve("/common/tokens.css"))).isEqualTo(200);
    }

    @Test
    void a_database_that_falls_silent_holds_no_caller_for_long() throws Exception {
        TestSite site = TestSite.on(node, 1, 1);
        String kioskToken = site.kiosk('B');
        Api kiosk = new Api(node.address(), kioskToken);
        assertThat(kiosk.get("kiosk").statusCode()).isEqualTo(200);

        node.line().fallSilent();
        try {
            HttpResponse<String> hung = patientTicket(kioskToken, site);
            await("the outage is seen", () -> status(node.ready()) == 503);

            assertThat(hung.statusCode()).as(hung.body()).isEqualTo(503);
            assertThat(Api.field(hung, "key")).isEqualTo("unavailable");
        } finally {
            node.line().heal();
        }
        await("a ticket is given", () -> ticket(kiosk, site).statusCode() == 201);
    }

    /** Asks for a ticket and waits longer than a kiosk does, but not until everything was tried again, which takes 80 s and more. */
    private HttpResponse<String> patientTicket(String kioskToken, TestSite site) throws Exception {
        return http.send(
                HttpRequest.newBuilder(node.address().resolve("/api/kiosk/tickets"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + kioskToken)
                        .header("Request-Id", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(wanted(site)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String wanted(TestSite site) {
        return "{\"motif\":" + site.motifs.get(0) + ",\"language\":\"fr\"}";
    }

    private static HttpResponse<String> ticket(Api kiosk, TestSite site) throws Exception {
        return kiosk.post("kiosk/tickets", UUID.randomUUID(), wanted(site));
    }

    private int status(URI address) throws Exception {
        return get(address).statusCode();
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private interface Holds {
        boolean now() throws Exception;
    }

    private static void await(String what, Holds holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.now()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    /** Somebody at the stream of hints. */
    private final class Listener {
        private final AtomicLong heard = new AtomicLong();
        private final CompletableFuture<Boolean> ended;

        Listener(String token) throws Exception {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(node.address().resolve("/api/hints"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            ended = CompletableFuture.supplyAsync(() -> hear(answer.body()));
        }

        private boolean hear(InputStream line) {
            try (line) {
                while (line.read() >= 0) {
                    heard.incrementAndGet();
                }
                return true;
            } catch (IOException cut) {
                return true;
            }
        }
    }
}
