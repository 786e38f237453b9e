package fr.parvis.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files of the touch screens over HTTP; nobody asks a question here. */
class ScreenServerTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;
    private ScreenServer screens;

    @BeforeEach
    void serve() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        screens = ScreenServer.start(port, "key", null);
    }

    @AfterEach
    void stop() {
        screens.close();
    }

    /** The pages ask so whether a language has a voice; a wrong answer makes the terminal mute. */
    @Test
    void a_page_may_ask_whether_a_file_is_there_without_wanting_it() throws Exception {
        assertThat(status("HEAD", "/audio/fr/home.title.opus")).isEqualTo(200);
        assertThat(status("GET", "/audio/fr/home.title.opus")).isEqualTo(200);
        assertThat(status("HEAD", "/audio/xx/home.title.opus")).isEqualTo(404);
        assertThat(status("DELETE", "/audio/fr/home.title.opus")).isEqualTo(404);
    }

    @Test
    void questions_without_the_key_of_this_screen_are_not_answered() throws Exception {
        assertThat(status("GET", "/local/state")).isEqualTo(403);
        assertThat(status("HEAD", "/api/kiosk")).isEqualTo(403);
    }

    private int status(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
