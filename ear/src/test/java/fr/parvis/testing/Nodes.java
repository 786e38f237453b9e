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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two real servers on one fresh database, as a balancer would see them: talked to by HTTP only, started at the same moment
 * for all tests that ask for them, restarted and killed at will. Nodes are counted from 0; each test makes its own site. The
 * second one believes what a reverse proxy says of the browser.
 *
 * <pre>{@code
 * Nodes nodes = Nodes.shared();
 * post(nodes.address(0).resolve("/api/kiosk/tickets"), ...);
 * nodes.kill(1);
 * nodes.restart(1);
 * }</pre>
 */
public final class Nodes {
    static final String LOCK = "nodes";

    private static Nodes shared;

    private final Path build = Path.of(System.getProperty("parvis.build"));
    private final Distribution distribution = Distribution.in(build);
    private final String database;
    private final List<Settings> settings;
    private final List<ServerNode> servers;

    private Nodes() {
        this.database = TestDatabase.fresh();
        this.settings = List.of(settingsOf(0), settingsOf(1));
        Schema.raise(settings.get(0).database(), step -> {});
        this.servers = new ArrayList<>(List.of(begin(0), begin(1)));
    }

    /** The two servers, started at the first call; one that a test left dead is started again. */
    public static Nodes shared() {
        Class<?> test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        if (!test.isAnnotationPresent(UsesNodes.class) && !test.isAnnotationPresent(StopsNodes.class)) {
            throw new IllegalStateException(test.getName() + " has to say whether it uses or stops the nodes");
        }
        return ready();
    }

    private static synchronized Nodes ready() {
        if (shared == null) {
            shared = new Nodes();
        }
        shared.servers.replaceAll(shared::alive);
        shared.servers.forEach(ServerNode::awaitReady);
        return shared;
    }

    /** Ends the servers when no test comes any more. */
    static synchronized void end() {
        if (shared != null) {
            shared.servers.forEach(ServerNode::kill);
            shared = null;
        }
    }

    private ServerNode alive(ServerNode server) {
        return server.process().isAlive() ? server : begin(servers.indexOf(server));
    }

    /** Where this node answers, such as {@code http://127.0.0.1:41234}. */
    public URI address(int index) {
        return servers.get(index).address();
    }

    /** Where browsers open this node: by a name that is not {@code localhost}, as people do. */
    public URI page(int index) {
        return Chromium.named(address(index));
    }

    /** Ends the node as {@code kill -9} would, for a test that {@link StopsNodes}. */
    public void kill(int index) {
        servers.get(index).kill();
    }

    /** Starts the node again on the same ports, after letting it finish when it still runs. */
    public void restart(int index) {
        servers.get(index).close();
        servers.set(index, begin(index));
        servers.get(index).awaitReady();
    }

    /** A connection to the database of these nodes. */
    public Connection connect() {
        return TestDatabase.connect(database);
    }

    /** One for a single statement, which leaves nothing in it. */
    Connection lend() throws SQLException {
        return KeptConnections.to(database);
    }

    private ServerNode begin(int index) {
        Settings own = settings.get(index);
        return ServersOfTests.start(
                distribution, build.resolve("servers-of-tests").resolve(own.node()), own);
    }

    private Settings settingsOf(int index) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PARVIS_NODE", "node-" + index);
        environment.put("PARVIS_HTTP_BIND", "127.0.0.1");
        String port = freePort();
        environment.put("PARVIS_HTTP_PORT", port);
        environment.put("PARVIS_PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("PARVIS_MANAGEMENT_PORT", freePort());
        environment.put("PARVIS_DB_URL", database);
        environment.put("PARVIS_TRUSTED_PROXIES", index == 1 ? "127.0.0.1, 10.0.0.0/8" : "");
        return Settings.from(environment);
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
