package fr.parvis.display;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.parvis.testing.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Serves the touch screens as files, with the page that shows each of them in each state; no server behind. */
final class StaticScreens implements AutoCloseable {
    private static final Path SCREENS = Path.of("../kiosk-client/src/main/resources/screens");
    private static final Path PICTURES = Path.of("../kiosk-client/src/test/fake-api");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "js", "text/javascript",
            "css", "text/css",
            "json", "application/json",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "opus", "audio/ogg");

    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    /** What the server that is not there says in JSON at a path below {@code /api}; null where it says nothing. */
    private volatile UnaryOperator<String> api = path -> null;

    private StaticScreens(HttpServer server) {
        this.server = server;
    }

    static StaticScreens open() throws IOException {
        StaticScreens screens =
                new StaticScreens(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        screens.server.createContext("/", StaticScreens::answer);
        screens.server.createContext("/api/", screens::say);
        screens.server.setExecutor(screens.workers);
        screens.server.start();
        return screens;
    }

    /** The page that shows any screen. */
    String proof() {
        return address("/proof.html");
    }

    /** The address of a path. */
    String address(String path) {
        return "http://" + Chromium.HOST + ":" + server.getAddress().getPort() + path;
    }

    /** The address of a path as a terminal has it, on the same machine, which browsers call secure. */
    String secureAddress(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /**
     * Lets the server that is not there say something, or be unavailable where it is null. Pages for which a browser has to ask the test
     * instead load everything anew each time.
     */
    void answer(UnaryOperator<String> pathToJson) {
        api = pathToJson;
    }

    private void say(HttpExchange exchange) throws IOException {
        try (exchange) {
            String json = api.apply(exchange.getRequestURI().getPath());
            byte[] content = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.sendResponseHeaders(json == null ? UNAVAILABLE : 200, json == null ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String name = page(path);
            byte[] content = read(name);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders()
                    .add("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
            exchange.getResponseHeaders().add("Cache-Control", "max-age=600");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    /** The file behind a short address, as {@code PlainAddresses} knows them. */
    private static String page(String path) {
        if (path.startsWith("/t/")) {
            return "/ticket/index.html";
        }
        return path.equals("/rdv") || path.startsWith("/r/") ? "/booking/index.html" : path;
    }

    private static byte[] read(String path) {
        try (InputStream own = StaticScreens.class.getResourceAsStream("/screens" + path)) {
            if (own != null) {
                return own.readAllBytes();
            }
            Path picture = PICTURES.resolve(path.substring(1)).normalize();
            Path file = SCREENS.resolve(path.substring(1)).normalize();
            if (Files.isRegularFile(file) && file.startsWith(SCREENS)) {
                return Files.readAllBytes(file);
            }
            return Files.isRegularFile(picture) && picture.startsWith(PICTURES) ? Files.readAllBytes(picture) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
