package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One running server of the reception: a WildFly process with the application in it. */
public final class ServerNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LEAVING = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Process process;
    private final Path base;
    private final Settings.Http http;
    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private ServerNode(Process process, Path base, Settings.Http http) {
        this.process = process;
        this.base = base;
        this.http = http;
    }

    /** Starts a server in a fresh folder; use {@link #awaitReady()} before the first request. */
    public static ServerNode start(Distribution distribution, Path base, Settings settings) {
        try {
            layOut(distribution, base);
            Process process = ServerCommand.launch(distribution, base, settings);
            return new ServerNode(process, base, settings.http());
        } catch (IOException failed) {
            throw new CannotStart("The server's folder " + base + " cannot be written.", failed);
        }
    }

    /** A server that ended a moment ago may still be clearing its folder away. */
    private static void layOut(Distribution distribution, Path base) throws IOException {
        long end = System.nanoTime() + LEAVING.toNanos();
        while (true) {
            try {
                distribution.layOut(base);
                return;
            } catch (NoSuchFileException | DirectoryNotEmptyException busy) {
                if (System.nanoTime() > end) {
                    throw busy;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Waits until the application answers; says in one sentence why when it never will. */
    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new CannotStart("The server stopped while starting: read " + log() + ".");
            }
            if (Files.exists(base.resolve("deployments/parvis.ear.failed"))) {
                throw new CannotStart("The application does not start in the server: read " + log() + ".");
            }
            if (System.nanoTime() > end) {
                throw new CannotStart(
                        "The server is not ready after " + PATIENCE.toMinutes() + " minutes: read " + log() + ".");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** What the application has to say once it is up, such as the demonstration's log-ins. */
    public Optional<String> welcome() {
        Path file = ServerCommand.welcome(base);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.port());
    }

    public Process process() {
        return process;
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it finish what it is doing, then ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + http.managementPort() + "/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped while the server was starting.", stopped);
        }
    }

    private Path log() {
        return base.resolve("log/server.log");
    }
}
