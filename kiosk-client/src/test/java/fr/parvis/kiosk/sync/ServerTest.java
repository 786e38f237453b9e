package fr.parvis.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private HttpServer parvis;
    private volatile String retryAfter = "5";

    @BeforeEach
    void a_server_that_is_too_busy() throws IOException {
        parvis = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        parvis.createContext("/", asked -> {
            byte[] problem = "{\"key\":\"busy\",\"status\":503}".getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().add("Content-Type", "application/problem+json");
            asked.getResponseHeaders().add("Retry-After", retryAfter);
            asked.sendResponseHeaders(503, problem.length);
            asked.getResponseBody().write(problem);
            asked.close();
        });
        parvis.start();
    }

    @AfterEach
    void stop() {
        parvis.stop(0);
    }

    @Test
    void a_server_that_is_too_busy_counts_as_away_and_says_for_how_long() {
        Unreachable away = ask();

        assertThat(away.retrySeconds()).isEqualTo(5);
        retryAfter = "9999";
        assertThat(ask().retrySeconds()).isEqualTo(Unreachable.LONGEST_RETRY_SECONDS);
        retryAfter = "Wed, 21 Oct 2026 07:28:00 GMT";
        assertThat(ask().retrySeconds()).isZero();
    }

    private Unreachable ask() {
        URI address = URI.create("http://127.0.0.1:" + parvis.getAddress().getPort() + "/");
        Server server = new Server(address, Optional::empty);
        return catchThrowableOfType(Unreachable.class, () -> server.read("/api/kiosk", "fr", PATIENCE));
    }
}
