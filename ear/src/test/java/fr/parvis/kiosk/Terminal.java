package fr.parvis.kiosk;

import fr.parvis.testing.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The terminal's program as it ships, in a process of its own, asked as its touch screens ask it. */
final class Terminal implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of(System.getProperty("parvis.build"), "..", "..", "kiosk-client", "target", "parvis-kiosk.jar");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<String> settings;
    private final Path data;
    private final int port;
    private Process process;

    private Terminal(Path data, List<String> settings, int port) {
        this.data = data;
        this.settings = settings;
        this.port = port;
    }

    /** Starts a terminal that was let in already. */
    static Terminal letIn(Path data, URI server, String token, String... more) throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("pass.json"), "{\"token\":\"" + token + "\",\"device\":{\"kind\":\"KIOSK\"}}");
        Terminal terminal = start(data, server, more);
        terminal.awaitState("online", true);
        return terminal;
    }

    /** Starts a terminal. */
    static Terminal start(Path data, URI server, String... more) throws Exception {
        int port = freePort();
        List<String> settings = new ArrayList<>(List.of(
                "--server", server.toString(), "--data", data.toString(), "--browser", "none", "--port", "" + port));
        settings.addAll(List.of(more));
        Terminal terminal = new Terminal(data, settings, port);
        terminal.begin();
        return terminal;
    }

    /** Starts the program (again) and waits until it answers its screens. */
    void begin() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                PROGRAM.toString()));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
                .start();
        until("the terminal answers", () -> {
            try {
                return read("/local/state").statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What a second program with the same settings says before it ends. */
    String secondProgram() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", PROGRAM.toString()));
        command.addAll(settings);
        Process second = new ProcessBuilder(command).redirectErrorStream(true).start();
        second.waitFor(20, TimeUnit.SECONDS);
        return second.exitValue() + " " + new String(second.getInputStream().readAllBytes());
    }

    HttpResponse<String> read(String path) throws IOException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, UUID requestId, String body) throws IOException {
        return send(request(path).header("Request-Id", requestId.toString()).POST(BodyPublishers.ofString(body)));
    }

    void awaitState(String name, boolean value) {
        until(name + " " + value, () -> {
            try {
                return Api.field(read("/local/state"), name).equals(Boolean.toString(value));
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came that " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError("stopped", stopped);
            }
        }
    }

    /** Where its own screens are. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The key that only its own screens know; empty before the first start. */
    String key() throws IOException {
        Path file = data.resolve("screen-key.json");
        String text = Files.exists(file) ? Files.readString(file) : "";
        return text.replaceFirst(".*\"key\":\"([0-9a-f]+)\".*", "$1");
    }

    private HttpRequest.Builder request(String path) throws IOException {
        String key = key();
        return HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Parvis-Screen", key.isEmpty() ? "none" : key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped", stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
