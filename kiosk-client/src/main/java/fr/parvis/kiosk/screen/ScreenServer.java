package fr.parvis.kiosk.screen;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.parvis.kiosk.desk.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves the touch screens and their questions on 127.0.0.1 only, so that the pages work without network and nobody else on
 * the network sees them.
 */
public final class ScreenServer implements AutoCloseable {
    private static final int MOST_BYTES = 16 * 1024;
    private static final int MOST_BYTES_OF_A_FRAME = 300 * 1024;
    private static final Duration FIRST_PAGE = Duration.ofSeconds(30);
    private static final String POLICY = "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final System.Logger LOG = System.getLogger(ScreenServer.class.getName());

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(ScreenServer::daemon);
    private final Guard guard;
    private final Questions questions;
    private final StaticFiles files = new StaticFiles();
    private final AtomicLong lastAsked = new AtomicLong(System.nanoTime());

    private ScreenServer(HttpServer http, Guard guard, Questions questions) {
        this.http = http;
        this.guard = guard;
        this.questions = questions;
    }

    /** Starts to serve. */
    public static ScreenServer start(int port, String key, Questions questions) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 64);
        ScreenServer server = new ScreenServer(http, new Guard(port, key), questions);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** How long no screen has asked anything, in nanoseconds; below 0 while a new one is given time. */
    public long silentFor() {
        return System.nanoTime() - lastAsked.get();
    }

    /** A screen is being started now: a browser on a slow machine is given half a minute more until it asks first. */
    public void expectScreen() {
        lastAsked.set(System.nanoTime() + FIRST_PAGE.toNanos());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean question = path.startsWith("/api/") || path.startsWith("/local/");
            Headers headers = exchange.getRequestHeaders();
            boolean here = guard.fromHere(headers) || (asksForFile(exchange) && guard.opens(headers, path));
            if (!here || (question && !guard.knowsKey(headers))) {
                send(exchange, Response.of(Problems.NOT_ALLOWED.in("fr")));
            } else if (question) {
                lastAsked.set(System.nanoTime());
                ask(exchange, path);
            } else {
                show(exchange, path);
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The screen went away", gone);
        }
    }

    private static boolean asksForFile(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET");
    }

    private void ask(HttpExchange exchange, String path) throws IOException {
        Optional<Questions.Stream> stream = questions.stream(exchange.getRequestMethod() + " " + path);
        if (stream.isPresent()) {
            headers(exchange, "text/event-stream;charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            stream.get()
                    .streams()
                    .follow(exchange.getResponseBody(), stream.get().first());
            return;
        }
        int most = path.equals("/api/kiosk/scan") ? MOST_BYTES_OF_A_FRAME : MOST_BYTES;
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        send(
                exchange,
                body.length > most ? Response.of(Problems.BODY_TOO_LARGE.in("fr")) : asked(exchange, path, body));
    }

    private Response asked(HttpExchange exchange, String path, byte[] body) {
        Headers headers = exchange.getRequestHeaders();
        Request.Headers known =
                new Request.Headers(headers.getFirst("Accept-Language"), headers.getFirst("Request-Id"));
        Request request = new Request(exchange.getRequestMethod(), path, known, body);
        try {
            return questions.answer(request);
        } catch (RuntimeException strange) {
            LOG.log(System.Logger.Level.ERROR, "A question of the screen failed: " + path, strange);
            return Response.of(Problems.FAULT.in(request.language()));
        }
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/")) {
            exchange.getResponseHeaders().set("Location", "/kiosk/");
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        boolean reads = exchange.getRequestMethod().equals("GET") || asksOnly(exchange);
        Optional<Response> file = reads ? files.find(path) : Optional.empty();
        send(exchange, file.orElseGet(() -> Response.of(Problems.NOT_FOUND.in("fr"))));
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        headers(exchange, response.type());
        boolean empty = response.body().length == 0 || asksOnly(exchange);
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
    }

    /** Whether a page asks if something is there, such as the voice of a language, without wanting it. */
    private static boolean asksOnly(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static void headers(HttpExchange exchange, String type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "parvis-screen");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
