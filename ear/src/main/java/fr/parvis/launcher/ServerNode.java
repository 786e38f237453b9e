package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One running server of the reception: a WildFly process with the application in it. */
public final class ServerNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** So much of the processor shows work: looking for signs of life takes less of it in the whole {@link #PATIENCE}. */
    private static final Duration BUSY = Duration.ofSeconds(20);

    private static final Duration LEAVING = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** Signs of life are looked for less often than the answer: reading them takes more of the processor that the server needs. */
    private static final int LOOKS_FOR_A_TRACE = 10;

    private static final int ANSWER_MILLIS = 5000;

    private final Process process;
    private final Path base;
    private final Settings.Http http;

    private ServerNode(Process process, Path base, Settings.Http http) {
        this.process = process;
        this.base = base;
        this.http = http;
    }

    /** Starts a server in a fresh folder; use {@link #awaitReady()} before the first request. */
    public static ServerNode start(Distribution distribution, Path base, Settings settings) {
        return start(distribution, base, settings, distribution.classOptions());
    }

    /** Starts it with further options of the Java machine. */
    static ServerNode start(Distribution distribution, Path base, Settings settings, List<String> options) {
        try {
            layOut(distribution, base);
            Process process = ServerCommand.launch(distribution, base, settings, options);
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

    /**
     * Waits until the application answers, as long as it gets on: a slow machine or much to do is no reason to end it. Says in
     * one sentence why when it never will.
     */
    public void awaitReady() {
        Progress progress = new Progress(PATIENCE, this::traces, System::nanoTime);
        for (int look = 0; !isReady(); look++) {
            if (!process.isAlive()) {
                throw new CannotStart("The server stopped while starting: read " + log() + ".");
            }
            if (Files.exists(base.resolve("deployments/parvis.ear.failed"))) {
                throw new CannotStart("The application does not start in the server: read " + log() + ".");
            }
            if (look % LOOKS_FOR_A_TRACE == 0 && progress.isOver()) {
                throw new CannotStart("The server is not ready and has done nothing for " + PATIENCE.toMinutes()
                        + " minutes: read " + log() + ".");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CannotStart("Stopped while the server was starting.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** What changes while a server gets on with its start: its logs grow, markers appear, and it uses the processor. */
    private String traces() {
        StringBuilder traces = new StringBuilder();
        for (Path folder : List.of(base.resolve(ServerCommand.LOGS), base.resolve("deployments"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().forEach(file -> traces.append(file)
                        .append(file.toFile().length()));
            } catch (IOException | UncheckedIOException moving) {
                traces.append('?');
            }
        }
        long busy = process.info().totalCpuDuration().orElse(Duration.ZERO).dividedBy(BUSY);
        return traces.append(busy).toString();
    }

    /** What the application has to say once it is up, such as the demonstration's log-ins or the code of a new installation: once. */
    public Optional<String> welcome() {
        Path file = ServerCommand.welcome(base);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String words = Files.readString(file).strip();
            Files.delete(file);
            return Optional.of(words);
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

    /** By the plain client: a modern one takes a second of processor to come up, while the server needs both. */
    private boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + http.managementPort() + "/health/ready");
        try {
            HttpURLConnection question = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
            question.setConnectTimeout(ANSWER_MILLIS);
            question.setReadTimeout(ANSWER_MILLIS);
            boolean ready = question.getResponseCode() == HttpURLConnection.HTTP_OK;
            question.disconnect();
            return ready;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log() {
        return base.resolve("log/server.log");
    }
}
