package fr.parvis.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.parvis.kiosk.journal.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintLineTest {
    private static final byte[] LINE =
            ":\n\nevent: change\ndata: {\"sequence\":7}\n\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private HttpServer server;
    private Thread line;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/hints", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, LINE.length);
                exchange.getResponseBody().write(LINE);
            }
        });
        server.start();
        Pass pass = new Pass(new KeptFile(folder.resolve("pass.json")));
        pass.keep(JsonText.object().add("token", "any").build());
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        line = new Thread(new HintLine(new Server(address, () -> Optional.of("any")), pass, heard::add));
        line.start();
    }

    @AfterEach
    void close() {
        line.interrupt();
        server.stop(0);
    }

    @Test
    void screens_read_again_when_the_line_opens_and_when_it_opens_again() throws Exception {
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("{\"sequence\":0}");
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("{\"sequence\":7}");
        assertThat(heard.poll(60, TimeUnit.SECONDS)).as("after the break").isEqualTo("{\"sequence\":0}");
    }
}
