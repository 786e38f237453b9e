package fr.parvis.testing;

import fr.parvis.launcher.Distribution;
import fr.parvis.launcher.ServerNode;
import fr.parvis.launcher.ServersOfTests;
import fr.parvis.shared.Schema;
import fr.parvis.shared.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One server of a test's own, on a database of its own that lies behind a line which the test can cut. */
public final class LoneNode implements AutoCloseable {
    private final String database = TestDatabase.fresh();
    private final CutLine line;
    private final ServerNode server;

    private LoneNode(String name, Map<String, String> more) throws IOException {
        Path build = Path.of(System.getProperty("parvis.build"));
        URI far = URI.create(database.substring("jdbc:".length()));
        this.line = CutLine.to(far.getHost(), far.getPort());
        Map<String, String> environment = new HashMap<>(System.getenv());
        String port = freePort();
        environment.put("PARVIS_NODE", name);
        environment.put("PARVIS_HTTP_BIND", "127.0.0.1");
        environment.put("PARVIS_HTTP_PORT", port);
        environment.put("PARVIS_PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("PARVIS_MANAGEMENT_PORT", freePort());
        environment.put("PARVIS_DB_URL", "jdbc:postgresql://127.0.0.1:" + line.port() + far.getPath());
        environment.putAll(more);
        Settings settings = Settings.from(environment);
        Schema.raise(settings.database(), step -> {});
        this.server = ServersOfTests.start(
                Distribution.in(build), build.resolve("servers-of-tests").resolve(name), settings);
        server.awaitReady();
    }

    /** Starts it, and waits until it is ready. @param name of the node, and of the folder of its log */
    public static LoneNode start(String name) throws IOException {
        return start(name, Map.of());
    }

    /** Starts it with further settings. */
    public static LoneNode start(String name, Map<String, String> more) throws IOException {
        return new LoneNode(name, more);
    }

    /** Where it answers. */
    public URI address() {
        return server.address();
    }

    /** Where it says whether it can serve. */
    public URI ready() {
        return address().resolve("/api/ready");
    }

    /** The line between the server and its database. */
    public CutLine line() {
        return line;
    }

    /** The address of its database, which no cut touches. */
    public String database() {
        return database;
    }

    /** A connection to its database that no cut touches. */
    public Connection connect() {
        return TestDatabase.connect(database);
    }

    /** One for a single statement, which leaves nothing in it. */
    Connection lend() throws SQLException {
        return KeptConnections.to(database);
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() throws IOException {
        server.kill();
        line.close();
        try {
            KeptConnections.forget(database);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }
}
