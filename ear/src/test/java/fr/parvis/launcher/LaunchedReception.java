package fr.parvis.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code ./parvis run} as somebody would type it, on ports and a data folder of its own. */
final class LaunchedReception {

    private final Map<String, String> settings = new HashMap<>();
    private final Path output;
    private String build = System.getProperty("parvis.build");
    private Process process;

    LaunchedReception(Path folder) {
        this.output = folder.resolve("output");
        settings.put("PARVIS_DATA_DIR", folder.resolve("data").toString());
        settings.put("PARVIS_HTTP_BIND", "127.0.0.1");
        settings.put("PARVIS_HTTP_PORT", freePort());
        settings.put("PARVIS_MANAGEMENT_PORT", freePort());
        settings.put("PARVIS_DB_PORT", freePort());
        settings.put("PARVIS_DB_PASSWORD", "password-of-the-tests");
        // Tests may run as root of a machine that is thrown away.
        settings.put("PARVIS_AS_ROOT", "accepted");
    }

    LaunchedReception with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** From another build folder than the one of these tests. */
    LaunchedReception builtIn(Path folder) {
        build = folder.toString();
        return this;
    }

    LaunchedReception start() {
        ProcessBuilder builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.parvis.launcher.Main",
                        build)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PARVIS_"));
        builder.environment().putAll(settings);
        builder.environment().put("JDK_JAVA_OPTIONS", ServersOfTests.OPTIONS);
        try {
            process = builder.start();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it has said that it is open, and whatever else there is to know. */
    LaunchedReception awaitOpen() {
        while (process.isAlive() && !said().contains("Ctrl-C closes it.")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return this;
    }

    int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** The first process of its PostgreSQL is gone at once. */
    void killDatabase() throws IOException {
        Path mark = Path.of(settings.get("PARVIS_DATA_DIR"), "postgresql/cluster/postmaster.pid");
        long first = Long.parseLong(Files.readAllLines(mark).get(0).strip());
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Whatever it started and still runs. */
    List<ProcessHandle> programs() {
        return process.descendants().filter(ProcessHandle::isAlive).toList();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it said; not what Java says of the options that its server is given here. */
    String said() {
        try {
            String all = Files.exists(output) ? Files.readString(output) : "";
            return all.replaceAll("(?m)^NOTE: Picked up JDK_JAVA_OPTIONS: .*\\R", "")
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A connection to the database that it started, as the owner. */
    Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port("PARVIS_DB_PORT") + "/parvis";
        try {
            Path secret = Path.of(settings.get("PARVIS_DATA_DIR")).resolve("owner-password");
            return DriverManager.getConnection(url, "parvis_owner", Files.readString(secret));
        } catch (IOException tooEarly) {
            throw new SQLException(tooEarly);
        }
    }

    int port(String name) {
        return Integer.parseInt(settings.get(name));
    }

    static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
